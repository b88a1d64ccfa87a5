package org.folkmoot.report;

import java.util.Map;
import org.folkmoot.store.Databases;

class NarratorOnPostgresIT extends NarratorContract {

    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
