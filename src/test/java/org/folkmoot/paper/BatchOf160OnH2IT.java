package org.folkmoot.paper;

import java.util.Map;
import org.folkmoot.store.Databases;

final class BatchOf160OnH2IT extends BatchOf160Contract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
