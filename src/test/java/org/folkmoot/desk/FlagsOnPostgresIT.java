package org.folkmoot.desk;

import java.util.Map;
import org.folkmoot.store.Databases;

class FlagsOnPostgresIT extends FlagsContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
