package org.folkmoot.theme.quotes;

import java.util.Map;
import org.folkmoot.store.Databases;

class QuotesOnH2IT extends QuotesContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
