package org.folkmoot.paper;

import java.util.Map;
import org.folkmoot.store.Databases;

class SupervisionOnPostgresIT extends SupervisionContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
