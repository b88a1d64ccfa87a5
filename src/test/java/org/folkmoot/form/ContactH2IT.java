package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class ContactH2IT extends ContactContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
