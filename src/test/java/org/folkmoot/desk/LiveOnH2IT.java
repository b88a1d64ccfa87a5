package org.folkmoot.desk;

import java.util.Map;
import org.folkmoot.store.Databases;

class LiveOnH2IT extends LiveContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
