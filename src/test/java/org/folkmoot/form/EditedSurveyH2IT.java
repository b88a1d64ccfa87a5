package org.folkmoot.form;

import java.util.Map;
import org.folkmoot.store.Databases;

class EditedSurveyH2IT extends EditedSurveyContract {
    @Override
    Map<String, String> database() {
        return Databases.h2();
    }
}
