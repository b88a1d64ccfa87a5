package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class StoriesH2IT extends StoriesContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
