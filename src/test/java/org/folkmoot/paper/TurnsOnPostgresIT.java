package org.folkmoot.paper;

import java.util.Map;
import org.folkmoot.store.Databases;

class TurnsOnPostgresIT extends TurnsContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
