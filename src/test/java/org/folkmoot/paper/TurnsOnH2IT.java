package org.folkmoot.paper;

import java.util.Map;
import org.folkmoot.store.Databases;

class TurnsOnH2IT extends TurnsContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
