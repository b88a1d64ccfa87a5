package org.folkmoot.desk;

import java.util.Map;
import org.folkmoot.store.Databases;

class FlagsOnH2IT extends FlagsContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
