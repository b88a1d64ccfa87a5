package org.folkmoot.theme;

import java.util.Map;
import org.folkmoot.store.Databases;

class StepsOnH2IT extends StepsContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
