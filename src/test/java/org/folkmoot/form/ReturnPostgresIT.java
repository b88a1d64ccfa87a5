package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class ReturnPostgresIT extends ReturnContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
