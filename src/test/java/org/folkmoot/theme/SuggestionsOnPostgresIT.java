package org.folkmoot.theme;

import java.util.Map;
import org.folkmoot.store.Databases;

class SuggestionsOnPostgresIT extends SuggestionsContract {

    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
