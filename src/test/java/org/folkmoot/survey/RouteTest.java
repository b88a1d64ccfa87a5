package org.folkmoot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.kind.StandardKinds;
import org.junit.jupiter.api.Test;

class RouteTest {

    private static final Answer NOT_SHOWN = new Answer.Missing(Why.NOT_SHOWN);

    /** Conditions on conditions: what is off the route must not lead anywhere. */
    private static final Survey CHAIN = survey("""
            title: A chain
            label: Chain
            unit: {one: resident, many: residents}
            minutes: 5
            pages:
              - id: first
                title: First
                questions:
                  - {id: a, kind: multiple-choice, text: A?, options: [{id: a1, label: One}, {id: a2, label: Two}]}
              - id: after-a
                title: Only after A
                questions:
                  - {id: b, kind: single-choice, text: B?, when: {question: a, is: a1}, options: [{id: b1, label: One}, {id: b2, label: Two}]}
              - id: empty-for-some
                title: Only after B
                questions:
                  - {id: c, kind: short-text, text: C?, when: {question: b, is: b1}}
              - id: second
                title: Second
                when: {any: [{question: c, answered: true}, {not: {question: b, answered: true}}]}
                questions:
                  - {id: d, kind: number, text: D?, least: 0, greatest: 9}
              - id: both
                title: For some and for all
                questions:
                  - {id: e, kind: date, text: E?, when: {question: d, answered: true}}
                  - {id: g, kind: date, text: G?}
              - id: third
                title: Third
                when: {question: e, answered: true}
                questions:
                  - {id: f, kind: long-text, text: F?}
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

    private static final List<Survey> SURVEYS =
            List.of(CHAIN, survey(file("src/test/resources/surveys/valid/routing.yaml"), ""), sample("residents"));

    private static Survey survey(String text, String bank) {
        return new SurveyReader(StandardKinds.all()).survey(new SurveyId("a", "b"), text, bank);
    }

    private static Survey sample(String name) {
        return survey(file("surveys/communities/" + name + ".yaml"), file("surveys/banks/equality-2026.yaml"));
    }

    private static String file(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Route route(Object... marks) {
        return Route.of(CHAIN, written(marks));
    }

    private static Written written(Object... marks) {
        Map<String, List<String>> fields = new java.util.HashMap<>();
        for (int i = 0; i < marks.length; i += 2) {
            fields.put((String) marks[i], List.of((String) marks[i + 1]));
        }
        return Written.of(fields);
    }

    private static List<String> pages(Route route) {
        return route.stops().stream().map(Route.Stop::id).toList();
    }

    @Test
    void pagesWithoutAQuestionForTheRespondentAreLeftOut() {
        assertEquals(List.of("first", "second", "both"), pages(route()));
        assertEquals(
                List.of("first", "second", "both"), pages(route("a", "a2", "b", "b1")), "b is not asked, so c is not");
        assertEquals(List.of("first", "after-a", "empty-for-some", "both"), pages(route("a", "a1", "b", "b1")));
        assertEquals(
                List.of("first", "after-a", "empty-for-some", "second", "both"),
                pages(route("a", "a1", "b", "b1", "c", "x")));
    }

    @Test
    void whatIsOffTheRouteIsNotShownAndLeadsNowhere() {
        Route route = route("a", "a1", "b", "b2", "c", "x", "d", "5");
        assertEquals(NOT_SHOWN, route.answers().get(new QuestionId("c")));
        assertEquals(NOT_SHOWN, route.answers().get(new QuestionId("d")));
        assertEquals(List.of("first", "after-a", "both"), pages(route));
    }

    @Test
    void badMarksOffTheRouteAreNoFaults() {
        assertTrue(route("a", "a1", "b", "b2", "d", "x").faults().isEmpty());
        assertFalse(route("a", "a2", "d", "x").faults().isEmpty());
    }

    @Test
    void equalityQuestionsFollowTheirOwnConditions() {
        Map<QuestionId, Answer> before = route("a", "a1").answers();
        Written well = written("ill", "well", "limits", "it-does");
        Route route = Route.equality(CHAIN, question -> question.read(well), before);
        assertEquals(
                Map.of(new QuestionId("ill"), Answer.Chosen.of("well"), new QuestionId("limits"), NOT_SHOWN),
                route.answers());
        Written ill = written("ill", "is-ill", "limits", "it-does");
        assertEquals(
                Answer.Chosen.of("it-does"),
                Route.equality(CHAIN, question -> question.read(ill), before)
                        .answers()
                        .get(new QuestionId("limits")));
    }

    /** What is shown is what is kept: a question has an answer if and only if it stands at a stop of the route. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatIsShownIsWhatIsKept(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        for (Survey survey : SURVEYS) {
            Written written = AnyMarks.on(survey, random);
            Route route = Route.of(survey, written);
            Set<QuestionId> shown = new HashSet<>();
            route.stops().forEach(stop -> shown.addAll(stop.ids()));
            assertEquals(
                    survey.questions().stream().map(q -> q.head().id()).toList(),
                    new ArrayList<>(route.answers().keySet()));
            Written onRoute = written;
            for (Page page : survey.pages()) {
                for (Question question : page.questions()) {
                    QuestionId id = question.head().id();
                    boolean asked = holds(page.when(), route.answers())
                            && holds(question.head().when(), route.answers());
                    assertEquals(asked, shown.contains(id), "asked exactly where its conditions hold: " + id);
                    assertEquals(
                            asked ? question.read(written).answer() : NOT_SHOWN,
                            route.answers().get(id));
                    onRoute = asked ? onRoute : onRoute.without(id);
                }
            }
            assertTrue(shown.containsAll(route.faults().keySet()), "nobody is told of faults that cannot be seen");
            assertEquals(route, Route.of(survey, onRoute), "marks off the route change nothing");
        }
    }

    private static boolean holds(java.util.Optional<When> when, Map<QuestionId, Answer> answers) {
        return when.stream().allMatch(condition -> condition.holds(answers));
    }
}
