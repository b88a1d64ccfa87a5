package org.folkmoot.desk;

import java.util.Map;
import org.folkmoot.store.Databases;

class CampaignsOnPostgresIT extends CampaignsContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
