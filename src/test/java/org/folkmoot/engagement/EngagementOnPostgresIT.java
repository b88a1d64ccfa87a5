package org.folkmoot.engagement;

import java.util.Map;
import org.folkmoot.store.Databases;

class EngagementOnPostgresIT extends EngagementContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
