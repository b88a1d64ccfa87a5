package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class LanguagesH2IT extends LanguagesContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
