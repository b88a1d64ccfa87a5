package org.folkmoot.theme;

import java.util.Map;
import org.folkmoot.store.Databases;

class CodingsOnPostgresIT extends CodingsContract {

    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
