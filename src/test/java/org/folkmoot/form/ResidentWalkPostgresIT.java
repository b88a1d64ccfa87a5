package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class ResidentWalkPostgresIT extends ResidentWalkContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
