package org.folkmoot.theme.exchange;

import java.util.Map;
import org.folkmoot.store.Databases;

class ExchangeOnH2IT extends ExchangeContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
