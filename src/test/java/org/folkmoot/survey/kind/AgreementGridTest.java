package org.folkmoot.survey.kind;

import static org.folkmoot.survey.kind.Definition.cells;
import static org.folkmoot.survey.kind.Definition.faults;
import static org.folkmoot.survey.kind.Definition.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.InWords;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;
import org.junit.jupiter.api.Test;

class AgreementGridTest {

    private final Question priorities = Definition.sample(new AgreementGrid());

    private static Answer rows(Answer work, Answer health) {
        java.util.SequencedMap<String, Answer> rows = new java.util.LinkedHashMap<>();
        rows.put("work", work);
        rows.put("health", health);
        return new Answer.Rows(rows);
    }

    @Test
    void aRowLeftAloneIsSkipped() {
        assertEquals(
                Reading.of(rows(new Answer.Missing(Why.SKIPPED), Answer.Chosen.of("agree"))),
                read(priorities, "priorities.health", "agree"));
    }

    @Test
    void twoTicksSpoilTheirRowAlone() {
        Reading reading = read(
                priorities, "priorities.work", "agree", "priorities.work", "neither", "priorities.health", "agree");
        assertEquals(rows(new Answer.Missing(Why.SPOILT), Answer.Chosen.of("agree")), reading.answer());
        assertEquals(List.of("select-only-one-in-row"), faults(reading));
        assertEquals("priorities.work", reading.faults().getFirst().field());
    }

    @Test
    void aGridWithoutOneAnswerIsMissing() {
        assertEquals(Reading.missing(Why.SKIPPED), read(priorities, "priorities.work", " "));
        assertEquals(
                new Answer.Missing(Why.SPOILT),
                read(priorities, "priorities.work", "agree", "priorities.work", "neither")
                        .answer());
    }

    @Test
    void aKeyerMayMarkOneRow() {
        Written written = new Written(
                Map.of("priorities.health", List.of("agree")),
                Map.of(new QuestionId("priorities.work"), Written.Mark.UNREADABLE));
        assertEquals(
                Reading.of(rows(new Answer.Missing(Why.UNREADABLE), Answer.Chosen.of("agree"))),
                priorities.read(written));
        assertEquals(
                Reading.missing(Why.SPOILT),
                priorities.read(
                        new Written(Map.of(), Map.of(new QuestionId("priorities.health"), Written.Mark.SPOILT))));
    }

    @Test
    void cellsAreOptionsByRow() {
        assertEquals(
                Map.of("priorities.work", "strongly-agree"),
                cells(priorities, rows(Answer.Chosen.of("strongly-agree"), new Answer.Missing(Why.SKIPPED))));
        assertEquals(
                Reading.of(rows(Answer.Chosen.of("strongly-agree"), Answer.Chosen.of("dont-know"))),
                priorities.read(priorities.marks(
                        Map.of("priorities.work", "Strongly Agree", "priorities.health", "Don’t know"))));
    }

    @Test
    void agreementIsBalancedAndDontKnowOnNeitherSide() {
        Measure.Rows measure = (Measure.Rows) priorities.measure();
        assertEquals(
                List.of(
                        Measure.Side.FOR,
                        Measure.Side.FOR,
                        Measure.Side.NEITHER,
                        Measure.Side.AGAINST,
                        Measure.Side.AGAINST,
                        Measure.Side.NEITHER),
                measure.each().categories().stream().map(Measure.Category::side).toList());
        assertTrue(measure.each().balanced());
    }

    @Test
    void anAnswerIsToldRowByRow() {
        assertEquals(
                List.of("More good jobs: Agree"),
                InWords.lines(priorities, rows(Answer.Chosen.of("agree"), new Answer.Missing(Why.SKIPPED)), "en"));
    }

    @Test
    void optionsOfItsOwnMustSpeakForAndAgainst() {
        List<org.folkmoot.yaml.Problem> problems = Definition.read("""
                        - id: q
                          kind: agreement-grid
                          text: Which?
                          rows:
                            - {id: a, label: A}
                          options:
                            - {id: good, label: Good, side: for}
                            - {id: bad, label: Bad}
                        """).problems();
        assertEquals(1, problems.size());
        assertEquals(8, problems.getFirst().place().line());
    }
}
