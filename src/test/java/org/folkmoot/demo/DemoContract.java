package org.folkmoot.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Why;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.store.Databases;
import org.folkmoot.theme.CodingCsv;
import org.junit.jupiter.api.Test;

/** What a demonstration must make on every database. */
abstract class DemoContract {
    private static final int SIZE = 317;
    private static final List<SurveyId> SURVEYS = List.of(
            new SurveyId("communities", "residents"),
            new SurveyId("communities", "partners"),
            new SurveyId("communities", "conversations"));

    abstract Map<String, String> database();

    /** All that one run left, without ids. */
    private record Left(Demo.Summary summary, List<Response> responses, String codings) {}

    private Left run(ApplicationContext context, long seed, int size) {
        Demo.Summary summary = context.getBean(Demo.class).run("communities", seed, size);
        Responses responses = context.getBean(Responses.class);
        List<Response> all = SURVEYS.stream()
                .flatMap(survey ->
                        responses.stream(
                                survey,
                                each -> each.map(DemoContract::withoutId).toList())
                                .stream())
                .toList();
        StringWriter csv = new StringWriter();
        try {
            context.getBean(CodingCsv.class).export("communities", csv);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return new Left(summary, all, csv.toString());
    }

    private static Response withoutId(Response response) {
        return new Response(
                null,
                response.reference(),
                response.survey(),
                response.edition(),
                response.provenance(),
                response.disposition(),
                response.answers(),
                response.equality());
    }

    private ApplicationContext context(String now) {
        return ApplicationContext.run(
                Databases.with(
                        database(),
                        Map.of(
                                "folkmoot.surveys",
                                "surveys",
                                "folkmoot.clock",
                                now,
                                "folkmoot.scheduler",
                                false,
                                "micronaut.server.port",
                                -1)),
                "test");
    }

    @Test
    void twoEmptyDatabasesGetTheSameAndASecondRunAddsNothing() {
        Left first;
        try (ApplicationContext context = context("2026-11-02T12:00:00Z")) {
            first = run(context, 9, SIZE);
            Left again = run(context, 9, SIZE);
            assertFalse(first.summary().nothingAdded());
            assertTrue(again.summary().nothingAdded());
            assertEquals(first.responses(), again.responses());
            assertEquals(first.codings(), again.codings());
        }
        try (ApplicationContext context = context("2027-03-04T05:06:07Z")) {
            Left second = run(context, 9, SIZE);
            assertEquals(first, second);
        }
        believable(first);
    }

    private static void believable(Left left) {
        Map<String, Long> bySurvey = left.responses().stream()
                .collect(Collectors.groupingBy(response -> response.survey().survey(), Collectors.counting()));
        assertEquals(Map.of("residents", 317L, "partners", 14L, "conversations", 36L), bySurvey);
        assertTrue(left.responses().stream()
                .allMatch(response -> response.provenance().madeUp()));
        Map<Channel, Long> byChannel = left.responses().stream()
                .collect(Collectors.groupingBy(response -> response.provenance().channel(), Collectors.counting()));
        assertEquals(36, byChannel.get(Channel.FACE_TO_FACE));
        assertTrue(byChannel.get(Channel.PAPER) > 60 && byChannel.get(Channel.PAPER) < 130, byChannel.toString());
        Map<Why, Long> missing = left.responses().stream()
                .flatMap(response -> response.answers().values().stream())
                .filter(Answer.Missing.class::isInstance)
                .map(answer -> ((Answer.Missing) answer).why())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertTrue(
                missing.keySet().containsAll(List.of(Why.NOT_SHOWN, Why.SKIPPED, Why.BLANK, Why.PREFER_NOT_TO_SAY)),
                missing.toString());
        left.responses().stream()
                .filter(response -> response.provenance().channel() == Channel.ONLINE)
                .flatMap(response -> response.answers().values().stream())
                .forEach(answer -> assertFalse(answer.equals(new Answer.Missing(Why.SPOILT))));
        long comments = left.responses().stream()
                .flatMap(response -> response.answers().entrySet().stream())
                .filter(answer -> answer.getValue() instanceof Answer.Words
                        && !answer.getKey().value().matches("place|postcode|organisation"))
                .count();
        long read = left.codings()
                .lines()
                .skip(1)
                .map(DemoContract::commentOf)
                .distinct()
                .count();
        double share = (double) read / comments;
        assertTrue(share > 0.56 && share < 0.64, read + " read of " + comments);
        assertTrue(left.codings().contains(",Invented officer A,accepted"));
        assertTrue(left.codings().contains(",Invented officer B,accepted"));
    }

    private static String commentOf(String line) {
        String[] cells = line.split(",");
        return cells[0] + "," + cells[1];
    }

    @Test
    void anotherSeedMakesOthers() {
        try (ApplicationContext context = context("2026-11-02T12:00:00Z")) {
            Left one = run(context, 1, 20);
            Left both = run(context, 2, 20);
            assertEquals(2 * one.responses().size(), both.responses().size());
        }
    }
}
