package org.folkmoot.response;

import java.util.Map;
import org.folkmoot.store.Databases;

final class EditionsOnH2IT extends EditionsContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
