package org.folkmoot.report.publish;

import java.util.Map;
import org.folkmoot.store.Databases;

class ReportPagesOnH2IT extends ReportPagesContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
