package org.folkmoot.report;

import java.util.Map;
import org.folkmoot.store.Databases;

class TombstoneOnH2IT extends TombstoneContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
