package org.folkmoot.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Route;
import org.folkmoot.survey.Survey;

/**
 * Questions that somebody answered on paper though the form did not lead there. What was written stays kept in the keying; it
 * does not count.
 */
final class OffRoute {

    private OffRoute() {}

    /**
     * Their numbers on the printed form, from 1, in order.
     *
     * @param equality whether the marks are those of the equality leaf alone
     */
    static List<Integer> numbers(Survey survey, Written written, boolean equality) {
        Route route = equality
                ? Route.equality(survey, question -> question.read(written), Map.of())
                : Route.of(survey, written);
        List<Question> questions = equality ? survey.equalityQuestions() : survey.questions();
        int before = equality ? survey.questions().size() : 0;
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            if (notAsked(route.answers(), question) && !(question.read(written).answer() instanceof Answer.Missing)) {
                numbers.add(before + i + 1);
            }
        }
        return numbers;
    }

    private static boolean notAsked(Map<QuestionId, Answer> answers, Question question) {
        return new Answer.Missing(Why.NOT_SHOWN)
                .equals(answers.get(question.head().id()));
    }
}
