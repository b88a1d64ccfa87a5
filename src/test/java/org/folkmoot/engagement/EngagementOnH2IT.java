package org.folkmoot.engagement;

import java.util.Map;
import org.folkmoot.store.Databases;

class EngagementOnH2IT extends EngagementContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
