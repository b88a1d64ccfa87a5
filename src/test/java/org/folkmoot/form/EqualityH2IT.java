package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class EqualityH2IT extends EqualityContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
