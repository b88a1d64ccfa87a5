package org.folkmoot.theme.desk;

import java.util.Map;
import org.folkmoot.store.Databases;

class DeskOnH2IT extends DeskContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
