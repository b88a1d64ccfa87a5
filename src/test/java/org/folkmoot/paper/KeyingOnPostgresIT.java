package org.folkmoot.paper;

import java.util.Map;
import org.folkmoot.store.Databases;

class KeyingOnPostgresIT extends KeyingContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
