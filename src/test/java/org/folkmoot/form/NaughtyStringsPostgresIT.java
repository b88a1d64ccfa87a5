package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class NaughtyStringsPostgresIT extends NaughtyStringsContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
