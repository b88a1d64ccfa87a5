package org.folkmoot.paper;

import java.util.Map;
import org.folkmoot.store.Databases;

class ReceivingOnPostgresIT extends ReceivingContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
