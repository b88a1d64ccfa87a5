package org.folkmoot.account;

import java.util.Map;
import org.folkmoot.store.Databases;

class OfficersPostgresIT extends OfficersContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
