package org.folkmoot.desk;

import java.util.Map;
import org.folkmoot.store.Databases;

class LiveOnPostgresIT extends LiveContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
