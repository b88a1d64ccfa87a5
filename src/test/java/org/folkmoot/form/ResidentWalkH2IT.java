package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class ResidentWalkH2IT extends ResidentWalkContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
