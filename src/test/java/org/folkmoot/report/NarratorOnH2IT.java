package org.folkmoot.report;

import java.util.Map;
import org.folkmoot.store.Databases;

class NarratorOnH2IT extends NarratorContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
