package org.folkmoot.form;

import java.util.List;
import java.util.Map;
import org.folkmoot.store.Databases;

class InvitationsPostgresIT extends InvitationsContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }

    @Override
    List<String> hidden() {
        return List.of("ctid", "xmin");
    }
}
