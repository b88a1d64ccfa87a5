package org.folkmoot.post;

import java.util.Map;
import org.folkmoot.store.Databases;

class PostOnH2IT extends PostContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
