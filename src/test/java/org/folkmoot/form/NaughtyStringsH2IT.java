package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class NaughtyStringsH2IT extends NaughtyStringsContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
