package org.folkmoot.theme.discovery;

import java.util.Map;
import org.folkmoot.store.Databases;

class DiscoveryOnPostgresIT extends DiscoveryContract {

    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
