package org.folkmoot.paper;

import java.util.Map;
import org.folkmoot.store.Databases;

final class BatchOf160OnPostgresIT extends BatchOf160Contract {

    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
