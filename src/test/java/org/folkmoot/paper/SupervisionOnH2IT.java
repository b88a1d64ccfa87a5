package org.folkmoot.paper;

import java.util.Map;
import org.folkmoot.store.Databases;

class SupervisionOnH2IT extends SupervisionContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
