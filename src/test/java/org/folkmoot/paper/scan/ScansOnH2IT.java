package org.folkmoot.paper.scan;

import java.util.Map;
import org.folkmoot.store.Databases;

class ScansOnH2IT extends ScansContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
