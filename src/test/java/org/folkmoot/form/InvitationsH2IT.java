package org.folkmoot.form;

import java.util.List;
import java.util.Map;
import org.folkmoot.store.Databases;

class InvitationsH2IT extends InvitationsContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }

    @Override
    List<String> hidden() {
        return List.of("_rowid_");
    }
}
