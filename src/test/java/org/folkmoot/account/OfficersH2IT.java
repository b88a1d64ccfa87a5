package org.folkmoot.account;

import java.util.Map;
import org.folkmoot.store.Databases;

class OfficersH2IT extends OfficersContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
