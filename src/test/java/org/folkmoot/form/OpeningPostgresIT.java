package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class OpeningPostgresIT extends OpeningContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
