package org.folkmoot.paper;

import java.util.Map;
import org.folkmoot.store.Databases;

final class KilledWhileKeyingOnH2IT extends KilledWhileKeyingContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
