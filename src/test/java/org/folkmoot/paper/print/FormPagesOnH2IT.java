package org.folkmoot.paper.print;

import java.util.Map;
import org.folkmoot.store.Databases;

class FormPagesOnH2IT extends FormPagesContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
