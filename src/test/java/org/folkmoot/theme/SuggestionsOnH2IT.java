package org.folkmoot.theme;

import java.util.Map;
import org.folkmoot.store.Databases;

class SuggestionsOnH2IT extends SuggestionsContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
