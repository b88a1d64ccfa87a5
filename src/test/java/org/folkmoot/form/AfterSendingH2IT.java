package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class AfterSendingH2IT extends AfterSendingContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
