package org.folkmoot.paper;

import java.util.Map;
import org.folkmoot.store.Databases;

final class TurnPagesOnPostgresIT extends TurnPagesContract {

    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
