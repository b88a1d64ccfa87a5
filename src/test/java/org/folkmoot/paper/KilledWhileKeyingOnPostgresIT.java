package org.folkmoot.paper;

import java.util.Map;
import org.folkmoot.store.Databases;

final class KilledWhileKeyingOnPostgresIT extends KilledWhileKeyingContract {

    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
