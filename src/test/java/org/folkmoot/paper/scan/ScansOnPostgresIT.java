package org.folkmoot.paper.scan;

import java.util.Map;
import org.folkmoot.store.Databases;

class ScansOnPostgresIT extends ScansContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
