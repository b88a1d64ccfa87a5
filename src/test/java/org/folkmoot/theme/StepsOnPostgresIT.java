package org.folkmoot.theme;

import java.util.Map;
import org.folkmoot.store.Databases;

class StepsOnPostgresIT extends StepsContract {

    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
