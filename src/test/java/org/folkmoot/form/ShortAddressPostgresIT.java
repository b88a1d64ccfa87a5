package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class ShortAddressPostgresIT extends ShortAddressContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
