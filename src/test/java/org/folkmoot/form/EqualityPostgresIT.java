package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class EqualityPostgresIT extends EqualityContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
