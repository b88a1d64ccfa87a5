package org.folkmoot.desk;

import java.util.Map;
import org.folkmoot.store.Databases;

class CampaignsOnH2IT extends CampaignsContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
