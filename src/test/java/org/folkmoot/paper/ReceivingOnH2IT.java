package org.folkmoot.paper;

import java.util.Map;
import org.folkmoot.store.Databases;

class ReceivingOnH2IT extends ReceivingContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
