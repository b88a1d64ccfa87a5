package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class LanguagesPostgresIT extends LanguagesContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
