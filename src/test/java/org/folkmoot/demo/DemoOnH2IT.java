package org.folkmoot.demo;

import java.util.Map;
import org.folkmoot.store.Databases;

class DemoOnH2IT extends DemoContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
