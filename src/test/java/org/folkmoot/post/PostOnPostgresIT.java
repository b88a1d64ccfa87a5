package org.folkmoot.post;

import java.util.Map;
import org.folkmoot.store.Databases;

class PostOnPostgresIT extends PostContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
