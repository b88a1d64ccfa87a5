package org.folkmoot.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.AnyMarks;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Route;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.SurveyReader;
import org.folkmoot.survey.kind.StandardKinds;
import org.junit.jupiter.api.Test;

class FormReadingTest {

    private static final Answer NOT_SHOWN = new Answer.Missing(Why.NOT_SHOWN);

    private static final Survey TOWN = new SurveyReader(StandardKinds.all()).survey(Sample.TOWN, Sample.SURVEY, "");

    private static final Survey WITH_BANK = new SurveyReader(StandardKinds.all()).survey(Sample.TOWN, """
            title: Our town
            label: Town survey
            unit: {one: resident, many: residents}
            minutes: 5
            pages:
              - id: first
                title: The town
                questions:
                  - {id: proud, kind: long-text, text: What are you proud of?}
            equality:
              bank: any
              introduction: Equality.
              questions: [ill, limits]
            """, """
            source: An invented standard
            published: 2026-01-01
            status: local
            questions:
              - {id: ill, kind: single-choice, text: Are you ill?, options: [{id: is-ill, label: I am}, {id: well, label: I am not}]}
              - {id: limits, kind: single-choice, text: Does it limit you?, when: {question: ill, is: is-ill}, options: [{id: it-does, label: It does}, {id: it-does-not, label: It does not}]}
            """);

    /** The screen shows the route; intake keeps what is on it, and says what else was marked. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatTheScreenShowsIsWhatIntakeKeeps(@ForAll @LongRange(min = 0) long seed) {
        Written written = AnyMarks.on(TOWN, new Random(seed));
        Route shown = Route.of(TOWN, written);
        FormReading kept = FormReading.of(TOWN, written, Channel.ONLINE);
        assertEquals(shown.answers(), kept.answers());
        assertEquals(
                shown.faults().values().stream()
                        .flatMap(List::stream)
                        .map(Fault::field)
                        .toList(),
                kept.faults().stream().map(Fault::field).toList());
        Set<QuestionId> stops = new HashSet<>();
        shown.stops().forEach(stop -> stops.addAll(stop.ids()));
        assertTrue(kept.offRoute().stream().noneMatch(stops::contains));
        FormReading paper = FormReading.of(TOWN, written, Channel.PAPER);
        assertEquals(kept.offRoute(), paper.offRoute());
        shown.answers()
                .forEach((id, answer) -> assertEquals(
                        answer.equals(NOT_SHOWN), paper.answers().get(id).equals(NOT_SHOWN), id::value));
    }

    @Test
    void equalityQuestionsOffTheirRouteAreNotKept() {
        Written marks = Written.of(Map.of("ill", List.of("well"), "limits", List.of("it-does")));
        Map<QuestionId, Answer> expected =
                Map.of(new QuestionId("ill"), Answer.Chosen.of("well"), new QuestionId("limits"), NOT_SHOWN);
        FormReading together = FormReading.of(WITH_BANK, marks, Channel.PAPER);
        assertEquals(expected, together.equality());
        assertEquals(List.of(new QuestionId("limits")), together.offRoute());
        assertEquals(
                expected,
                FormReading.equality(
                                WITH_BANK,
                                marks,
                                Channel.ONLINE,
                                together.answers(),
                                Set.of(new QuestionId("ill"), new QuestionId("limits")))
                        .equality());
    }
}
