package org.folkmoot.theme.quotes;

import java.util.Map;
import org.folkmoot.store.Databases;

class QuotesOnPostgresIT extends QuotesContract {

    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
