package org.folkmoot.paper;

import java.util.Map;
import org.folkmoot.store.Databases;

class KeyingOnH2IT extends KeyingContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
