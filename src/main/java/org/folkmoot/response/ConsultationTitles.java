package org.folkmoot.response;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.account.ConsultationNames;
import org.folkmoot.survey.Text;

/** Tells the accounts for which consultations roles can be given. */
@Singleton
final class ConsultationTitles implements ConsultationNames {

    private final Definitions definitions;

    ConsultationTitles(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        definitions
                .consultations()
                .forEach(each -> titles.put(each.id(), each.title().in(Text.DEFAULT_LANGUAGE)));
        return titles;
    }
}
