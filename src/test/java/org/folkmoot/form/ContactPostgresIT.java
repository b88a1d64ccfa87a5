package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class ContactPostgresIT extends ContactContract {

    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
