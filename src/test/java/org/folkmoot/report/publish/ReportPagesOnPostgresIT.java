package org.folkmoot.report.publish;

import java.util.Map;
import org.folkmoot.store.Databases;

class ReportPagesOnPostgresIT extends ReportPagesContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
