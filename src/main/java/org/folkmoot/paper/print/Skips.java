package org.folkmoot.paper.print;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Page;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.When;
import org.folkmoot.survey.Widget;

/**
 * Which option of a question leads past the next ones: said only where that follows from this one answer, whatever was answered
 * before. What it does not say, the condition above each question says.
 */
final class Skips {

    private final List<Asked> asked;

    /** A question of a part in its place, with what must hold for it. */
    private record Asked(Question question, List<When> conditions) {}

    /** Of the questions of the pages; equality questions stand apart. */
    Skips(Survey survey) {
        this.asked = survey.pages().stream()
                .flatMap(page ->
                        page.questions().stream().map(question -> new Asked(question, conditions(page, question))))
                .toList();
    }

    private static List<When> conditions(Page page, Question question) {
        return Stream.concat(page.when().stream(), question.head().when().stream())
                .toList();
    }

    /**
     * Where options lead, by their ids; only those that lead past a question.
     *
     * @return for each the next question; empty where no question is left
     */
    Map<String, Optional<Question>> from(Question question) {
        int here = place(question);
        if (here < 0 || !(question.widget() instanceof Widget.Choices choices) || choices.several()) {
            return Map.of();
        }
        Map<String, Optional<Question>> targets = new LinkedHashMap<>();
        for (Widget.Choice choice : choices.choices()) {
            Answer answer = question.read(new Written(Map.of(choices.field(), List.of(choice.value())), Map.of()))
                    .answer();
            int next = next(here, answer);
            if (next > here + 1) {
                targets.put(
                        choice.value(),
                        next < asked.size() ? Optional.of(asked.get(next).question()) : Optional.empty());
            }
        }
        return targets;
    }

    /** The first place after a question that is not surely passed over. */
    private int next(int here, Answer answer) {
        Map<QuestionId, Answer> known = new HashMap<>();
        known.put(asked.get(here).question().head().id(), answer);
        int next = here + 1;
        while (next < asked.size() && passedOver(asked.get(next), known)) {
            known.put(asked.get(next).question().head().id(), new Answer.Missing(Why.NOT_SHOWN));
            next++;
        }
        return next;
    }

    private static boolean passedOver(Asked each, Map<QuestionId, Answer> known) {
        Set<QuestionId> sure = known.keySet();
        return each.conditions().stream().anyMatch(when -> sure.containsAll(when.named()) && !when.holds(known));
    }

    private int place(Question question) {
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).question().equals(question)) {
                return i;
            }
        }
        return -1;
    }
}
