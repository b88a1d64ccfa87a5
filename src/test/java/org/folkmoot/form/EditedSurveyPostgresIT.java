package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class EditedSurveyPostgresIT extends EditedSurveyContract {
    @Override
    Map<String, String> database() {
        return Databases.postgres();
    }
}
