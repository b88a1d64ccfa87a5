package org.folkmoot.transfer;

import java.util.Map;
import org.folkmoot.store.Databases;

class TransferOnH2IT extends TransferContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
