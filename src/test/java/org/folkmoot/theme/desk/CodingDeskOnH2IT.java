package org.folkmoot.theme.desk;

import java.util.Map;
import org.folkmoot.store.Databases;

class CodingDeskOnH2IT extends CodingDeskContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
