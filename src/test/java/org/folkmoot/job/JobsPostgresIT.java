package org.folkmoot.job;

import java.util.Map;
import org.folkmoot.store.Databases;

class JobsPostgresIT extends JobsContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
