package org.folkmoot.response;

import java.util.Map;
import org.folkmoot.store.Databases;

final class SecondProcessOnH2IT extends SecondProcessContract {

    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
