package org.folkmoot.transfer;

import java.util.Map;
import org.folkmoot.store.Databases;

class TransferOnPostgresIT extends TransferContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
