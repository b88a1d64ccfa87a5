package org.folkmoot.paper.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;

/** The numbers of questions as they are printed, keyed and named in conditions: 1, 2, 3 and on, equality questions last. */
final class Numbers {

    private final Map<QuestionId, Integer> numbers = new LinkedHashMap<>();

    Numbers(Survey survey) {
        for (Question question : questions(survey)) {
            numbers.put(question.head().id(), numbers.size() + 1);
        }
    }

    static List<Question> questions(Survey survey) {
        return Stream.concat(survey.questions().stream(), survey.equalityQuestions().stream())
                .toList();
    }

    int of(Question question) {
        return of(question.head().id());
    }

    int of(QuestionId question) {
        return numbers.get(question);
    }
}
