package org.folkmoot.theme;

import java.util.Map;
import org.folkmoot.store.Databases;

class TonesOnH2IT extends TonesContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
