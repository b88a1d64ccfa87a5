package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class AfterSendingPostgresIT extends AfterSendingContract {

    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
