package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class FileH2IT extends FileContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
