package org.folkmoot.report;

import java.util.Map;
import org.folkmoot.store.Databases;

class TombstoneOnPostgresIT extends TombstoneContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
