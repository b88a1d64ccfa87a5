package org.folkmoot.theme.agreement;

import java.util.Map;
import org.folkmoot.store.Databases;

class SamplesOnPostgresIT extends SamplesContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
