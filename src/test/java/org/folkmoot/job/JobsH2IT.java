package org.folkmoot.job;

import java.util.Map;
import org.folkmoot.store.Databases;

class JobsH2IT extends JobsContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
