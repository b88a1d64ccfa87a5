package org.folkmoot.command;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.Consultation;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.Problem;

/** Refuses a consultation or survey that is not defined, saying which are. */
final class Known {

    private Known() {}

    static Consultation consultation(ApplicationContext house, String id) {
        Definitions definitions = house.getBean(Definitions.class);
        if (definitions.outdated().contains(id)) {
            definitions.problems().forEach(problem -> System.err.println(problem));
            System.err.println(outdated(id));
        }
        return definitions.consultation(id).orElseThrow(() -> {
            List<Problem> problems = definitions.problems();
            List<String> known =
                    definitions.consultations().stream().map(Consultation::id).toList();
            String why = problems.isEmpty()
                    ? "Folkmoot has no consultation “" + id + "”; " + Nearest.advice(id, known) + "."
                    : problems.stream().map(Problem::toString).collect(java.util.stream.Collectors.joining("\n"));
            return Refusal.wrongInput(why);
        });
    }

    static String outdated(String consultation) {
        return "The consultation “" + consultation
                + "” goes on as it was before these problems came into its files. Mend them, and start again.";
    }

    static SurveyId survey(ApplicationContext house, SurveyId survey) {
        List<String> known = consultation(house, survey.consultation()).surveys();
        if (!known.contains(survey.survey())) {
            throw Refusal.wrongInput("The consultation “" + survey.consultation() + "” has no survey “"
                    + survey.survey() + "”; " + Nearest.advice(survey.survey(), known) + ".");
        }
        return survey;
    }
}
