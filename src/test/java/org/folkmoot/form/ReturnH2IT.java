package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class ReturnH2IT extends ReturnContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
