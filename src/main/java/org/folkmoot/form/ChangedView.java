package org.folkmoot.form;

import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.survey.InWords;
import org.folkmoot.survey.Route;

/**
 * What a respondent is told of a survey that changed since they began.
 *
 * @param changed the questions that are new or have changed
 * @param gone the questions asked no longer that they had answered
 */
record ChangedView(List<String> changed, List<Gone> gone) {

    /** A question asked no longer, with what was answered to it. */
    record Gone(String question, List<String> lines) {}

    static ChangedView of(Carrying over, Draft draft, String language) {
        Map<QuestionId, Answer> answers = Route.of(over.before(), draft.marks()).answers();
        return new ChangedView(
                over.changed().stream()
                        .map(question -> question.head().text().in(language))
                        .toList(),
                over.gone().stream()
                        .map(question -> new Gone(
                                question.head().text().in(language),
                                InWords.lines(
                                        question, answers.get(question.head().id()), language)))
                        .filter(gone -> !gone.lines().isEmpty())
                        .toList());
    }
}
