package org.folkmoot.paper.print;

import java.util.Map;
import org.folkmoot.store.Databases;

class FormPagesOnPostgresIT extends FormPagesContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
