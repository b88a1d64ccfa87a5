package org.folkmoot.response;

import java.util.Map;
import org.folkmoot.store.Databases;

final class SecondProcessOnPostgresIT extends SecondProcessContract {

    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
