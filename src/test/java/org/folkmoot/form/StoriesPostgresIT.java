package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class StoriesPostgresIT extends StoriesContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
