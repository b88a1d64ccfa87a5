package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class FilePostgresIT extends FileContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
