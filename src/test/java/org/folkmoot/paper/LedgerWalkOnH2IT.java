package org.folkmoot.paper;

import java.util.Map;
import org.folkmoot.store.Databases;

class LedgerWalkOnH2IT extends LedgerWalkContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
