package org.folkmoot.theme.agreement;

import java.util.Map;
import org.folkmoot.store.Databases;

class SamplesOnH2IT extends SamplesContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
