package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class OpeningH2IT extends OpeningContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
