package org.folkmoot.paper;

import java.util.Map;
import org.folkmoot.store.Databases;

final class TurnPagesOnH2IT extends TurnPagesContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
