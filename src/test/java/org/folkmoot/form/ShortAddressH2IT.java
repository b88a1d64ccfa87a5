package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class ShortAddressH2IT extends ShortAddressContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
