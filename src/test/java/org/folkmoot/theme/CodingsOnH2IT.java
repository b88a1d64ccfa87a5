package org.folkmoot.theme;

import java.util.Map;
import org.folkmoot.store.Databases;

class CodingsOnH2IT extends CodingsContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
