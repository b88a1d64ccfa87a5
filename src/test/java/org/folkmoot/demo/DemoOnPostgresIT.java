package org.folkmoot.demo;

import java.util.Map;
import org.folkmoot.store.Databases;

class DemoOnPostgresIT extends DemoContract {

    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
