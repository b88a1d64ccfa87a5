package org.folkmoot.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Route;
import org.folkmoot.survey.Survey;

/**
 * A page of equality questions: one question, or all that can be asked at once. What an answer leads to comes after the page on
 * which the answer is given, so that nobody is asked what does not concern them.
 *
 * @param id stands in the address of the page
 */
record EqualityStep(String id, List<Question> questions) {

    private static final Answer NOT_SHOWN = new Answer.Missing(Why.NOT_SHOWN);

    EqualityStep {
        questions = List.copyOf(questions);
    }

    /** The pages to which these marks lead, in order. */
    static List<EqualityStep> of(Survey survey, Written written) {
        Map<QuestionId, Answer> answers = Route.equality(survey, question -> question.read(written), Map.of())
                .answers();
        List<Question> asked = survey.equalityQuestions().stream()
                .filter(question ->
                        !NOT_SHOWN.equals(answers.get(question.head().id())))
                .toList();
        if (survey.equality().filter(Survey.Equality::oneAPage).isPresent()) {
            return asked.stream()
                    .map(question -> new EqualityStep(question.head().id().value(), List.of(question)))
                    .toList();
        }
        Map<QuestionId, Integer> depths = new HashMap<>();
        List<List<Question>> byDepth = new ArrayList<>();
        for (Question question : asked) {
            int depth = question.head()
                    .when()
                    .map(when -> 1
                            + when.named().stream()
                                    .mapToInt(named -> depths.getOrDefault(named, 0))
                                    .max()
                                    .orElse(0))
                    .orElse(0);
            depths.put(question.head().id(), depth);
            while (byDepth.size() <= depth) {
                byDepth.add(new ArrayList<>());
            }
            byDepth.get(depth).add(question);
        }
        return IntStream.range(0, byDepth.size())
                .filter(depth -> !byDepth.get(depth).isEmpty())
                .mapToObj(depth -> new EqualityStep(Integer.toString(depth + 1), byDepth.get(depth)))
                .toList();
    }

    Set<QuestionId> ids() {
        return questions.stream().map(question -> question.head().id()).collect(Collectors.toSet());
    }

    List<String> fields() {
        return questions.stream()
                .flatMap(question -> question.widget().fields().stream())
                .toList();
    }

    /** Whether an answer given here can lead to more. */
    boolean mayLeadOn(Survey survey) {
        return survey.equalityQuestions().stream()
                .flatMap(question -> question.head().when().stream())
                .flatMap(when -> when.named().stream())
                .anyMatch(ids()::contains);
    }

    /** The marks with those of this page taken from a form. */
    Written taking(Written before, Map<String, List<String>> sent) {
        Written others = before;
        for (QuestionId id : ids()) {
            others = others.without(id);
        }
        return others.with(Written.of(sent));
    }

    /** The page after this one among those to which the marks lead now. */
    Optional<EqualityStep> next(List<EqualityStep> steps) {
        return IntStream.range(0, steps.size() - 1)
                .filter(place -> steps.get(place).id().equals(id))
                .mapToObj(place -> steps.get(place + 1))
                .findFirst();
    }
}
