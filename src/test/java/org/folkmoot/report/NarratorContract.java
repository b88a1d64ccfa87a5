package org.folkmoot.report;

import static org.folkmoot.report.ReportTest.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.demo.Demo;
import org.folkmoot.report.data.TablesCsv;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Editions;
import org.folkmoot.response.ResponseCsv;
import org.folkmoot.response.Responses;
import org.folkmoot.store.Databases;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.theme.CodingCsv;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Frames;
import org.junit.jupiter.api.Test;

/** What a report must tell on every database. */
abstract class NarratorContract {

    private static final int SIZE = 120;

    abstract Map<String, String> database();

    @Test
    void reportsADemonstrationToTheLastResponse() throws IOException {
        try (ApplicationContext context = context()) {
            context.getBean(Demo.class).run("communities", 9, SIZE);
            Report report = context.getBean(Narrator.class).report("communities", true);
            assertTrue(report.cover().madeUp());
            List<Long> sent = Stream.of("residents", "partners", "conversations")
                    .map(survey -> (long) Demo.count(new SurveyId("communities", survey), SIZE))
                    .toList();
            assertEquals(
                    Stream.concat(
                                    sent.stream(),
                                    Stream.of(sent.stream()
                                            .mapToLong(Long::longValue)
                                            .sum()))
                            .map(Cell.Count::new)
                            .toList(),
                    table(report, "responses.by-channel").rows().stream()
                            .map(row -> row.cells().getLast())
                            .toList());
            List<Codings.Count> comments = context.getBean(Codings.class).counts("communities");
            List<Cell> read = table(report, "comments.read").rows().getLast().cells();
            assertEquals(
                    new Cell.Count(
                            comments.stream().mapToLong(Codings.Count::all).sum()),
                    read.get(0));
            assertEquals(
                    new Cell.Count(
                            comments.stream().mapToLong(Codings.Count::read).sum()),
                    read.get(1));
            assertTrue(recount(context, report).compared() > 400);
        }
    }

    private static OutsideRecount recount(ApplicationContext context, Report report) throws IOException {
        ByteArrayOutputStream tables = new ByteArrayOutputStream();
        TablesCsv.write(report, tables);
        StringWriter codings = new StringWriter();
        context.getBean(CodingCsv.class).export("communities", codings);
        OutsideRecount outside = new OutsideRecount(
                tables.toString(StandardCharsets.UTF_8),
                codings.toString(),
                context.getBean(Frames.class).of("communities").orElseThrow());
        for (SurveyId survey : context.getBean(Definitions.class).surveys("communities")) {
            if (context.getBean(Responses.class).counts(survey).isEmpty()) {
                continue; // of officers' records that there are none of nothing is told
            }
            StringWriter export = new StringWriter();
            context.getBean(ResponseCsv.class).export(survey, export);
            outside.survey(
                    context.getBean(Editions.class)
                            .current(survey)
                            .orElseThrow()
                            .survey(),
                    export.toString());
        }
        outside.themes();
        return outside;
    }

    @Test
    void reportsAConsultationThatNobodyAnswered() {
        try (ApplicationContext context = context()) {
            context.getBean(Editions.class).publish();
            for (String consultation : List.of("communities", "strategy-draft", "connected")) {
                Report report = context.getBean(Narrator.class).report(consultation, true);
                assertTrue(report.tables().size() > 10);
            }
            assertThrows(
                    NoSuchElementException.class,
                    () -> context.getBean(Narrator.class).report("nowhere", false));
        }
    }

    private ApplicationContext context() {
        return ApplicationContext.run(
                Databases.with(
                        database(),
                        Map.of(
                                "folkmoot.surveys",
                                "surveys",
                                "folkmoot.clock",
                                "2026-11-02T12:00:00Z",
                                "folkmoot.scheduler",
                                false,
                                "micronaut.server.port",
                                -1)),
                "test");
    }
}
