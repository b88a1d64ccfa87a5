package org.folkmoot.theme;

import java.util.Map;
import org.folkmoot.store.Databases;

class TonesOnPostgresIT extends TonesContract {

    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
