package org.folkmoot.transfer;

import java.util.Map;
import org.folkmoot.store.Databases;

class KilledWhileImportingOnH2IT extends KilledWhileImportingContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
