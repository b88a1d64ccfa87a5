package org.folkmoot.theme.desk;

import java.util.Map;
import org.folkmoot.store.Databases;

class DeskOnPostgresIT extends DeskContract {

    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
