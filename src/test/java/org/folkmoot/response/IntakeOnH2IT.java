package org.folkmoot.response;

import java.util.Map;
import org.folkmoot.store.Databases;

final class IntakeOnH2IT extends IntakeContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
