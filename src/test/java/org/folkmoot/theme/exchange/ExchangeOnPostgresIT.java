package org.folkmoot.theme.exchange;

import java.util.Map;
import org.folkmoot.store.Databases;

class ExchangeOnPostgresIT extends ExchangeContract {

    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
