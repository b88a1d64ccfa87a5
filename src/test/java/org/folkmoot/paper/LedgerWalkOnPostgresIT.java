package org.folkmoot.paper;

import java.util.Map;
import org.folkmoot.store.Databases;

class LedgerWalkOnPostgresIT extends LedgerWalkContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
