package org.folkmoot.survey.kind;

import static org.folkmoot.survey.kind.Definition.faults;
import static org.folkmoot.survey.kind.Definition.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.folkmoot.answer.Answer;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;
import org.folkmoot.survey.Widget;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private final Question satisfied = Definition.sample(new Scale());

    @Test
    void pointsAreNumbersWithWordsAtTheEnds() {
        assertEquals(
                List.of("1 – Not at all satisfied", "2", "3", "4", "5 – Very satisfied", "Don’t know"),
                ((Widget.Choices) satisfied.widget())
                        .choices().stream()
                                .map(choice -> choice.label().in("en"))
                                .toList());
    }

    /** Two numbers beside one box, of which only one may be typed, would be mistyped. */
    @Test
    void theCodesOfAScaleAreItsOwnNumbers() {
        assertEquals(List.of(1, 2, 3, 4, 5, 6), codes(satisfied));
        assertEquals(
                List.of(0, 1, 2, 3),
                codes(Definition.good("- {id: q, kind: scale, text: How likely?, from: 0, to: 3}")));
    }

    private static List<Integer> codes(Question question) {
        return ((Widget.Choices) question.widget())
                .choices().stream().map(Widget.Choice::code).toList();
    }

    @Test
    void pointsHaveScoresAndNotKnowingHasNone() {
        assertEquals(
                List.of(
                        Optional.of(1),
                        Optional.of(2),
                        Optional.of(3),
                        Optional.of(4),
                        Optional.of(5),
                        Optional.<Integer>empty()),
                ((Measure.OneOf) satisfied.measure())
                        .categories().stream().map(Measure.Category::score).toList());
    }

    @Test
    void aPointOffTheScaleIsSentBack() {
        assertEquals(Reading.of(Answer.Chosen.of("5")), read(satisfied, "satisfied", "5"));
        assertEquals(List.of("unknown-option"), faults(read(satisfied, "satisfied", "0")));
    }

    @Test
    void optionsInWordsNeedScores() {
        List<String> problems = Definition.read("""
                        - id: q
                          kind: scale
                          text: How often?
                          options:
                            - {id: daily, label: Daily, score: 4}
                            - {id: never, label: Never}
                          from: 1
                        """).problems().stream()
                .map(problem -> problem.place().line() + " " + problem.what())
                .toList();
        assertEquals(List.of("7 “score” is missing", "8 “from” is not known here"), problems);
    }

    @Test
    void bothEndsAreNeeded() {
        assertEquals(
                1,
                Definition.read(new Scale().sample().yaml().replace("  from: 1\n", ""))
                        .problems()
                        .size());
    }
}
