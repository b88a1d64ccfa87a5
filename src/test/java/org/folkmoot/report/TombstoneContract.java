package org.folkmoot.report;

import static org.folkmoot.report.ReportTest.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.ZipInputStream;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.comment.Comments;
import org.folkmoot.job.Progress;
import org.folkmoot.report.data.TablesCsv;
import org.folkmoot.report.excel.Workbook;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Intake;
import org.folkmoot.response.Provenance;
import org.folkmoot.response.Response;
import org.folkmoot.response.ResponseCsv;
import org.folkmoot.response.Responses;
import org.folkmoot.response.Revised;
import org.folkmoot.response.Revisions;
import org.folkmoot.response.Submission;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.store.Databases;
import org.folkmoot.store.WholeDatabase;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Table;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.CodingCsv;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Responses that were changed or withdrawn after they had been coded: what is left of them, on both databases. */
abstract class TombstoneContract {

    private static final String COMMUNITIES = "communities";
    private static final SurveyId RESIDENTS = new SurveyId(COMMUNITIES, "residents");
    private static final Coder ANN = new Coder("ann", "Ann");
    private static final int ALL = 16;

    /** Withdrawn as it came; changed and then withdrawn; changed. */
    private static final List<Integer> WITHDRAWN = List.of(1, 3);

    private static final List<Integer> CHANGED = List.of(2, 3);

    @TempDir
    Path folder;

    abstract Map<String, String> database();

    private ApplicationContext house() {
        ApplicationContext house = ApplicationContext.run(
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
        house.getBean(Editions.class).publish();
        return house;
    }

    private static Submission said(int number, String words, String key) {
        return new Submission(
                RESIDENTS,
                1,
                Written.of(Map.of(
                        "proud", List.of(words),
                        "better-worse", List.of(number % 2 == 0 ? "better" : "worse"),
                        "district", List.of("mereford"),
                        "sex", List.of("female"))),
                new Provenance(
                        Channel.PAPER,
                        Instant.parse("2026-10-10T10:00:00Z").plusSeconds(number),
                        "en",
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                key,
                Optional.of("R" + number),
                Optional.empty());
    }

    private static String words(int number) {
        return "Zebra " + number + " crossed the gala";
    }

    private static Response of(ApplicationContext house, int number) {
        return house.getBean(Responses.class)
                .byReference(COMMUNITIES, "R" + number)
                .orElseThrow();
    }

    private static void fill(ApplicationContext house) {
        Intake intake = house.getBean(Intake.class);
        Codings codings = house.getBean(Codings.class);
        for (int number = 1; number <= ALL; number++) {
            intake.accept(said(number, words(number), "key " + number));
            house.getBean(Comments.class)
                    .of(of(house, number).id())
                    .forEach(comment ->
                            codings.read(new Reading(comment.id(), ANN, Set.of("friendliness")), Optional.empty()));
        }
        for (int number : CHANGED) {
            ResponseId id = of(house, number).id();
            assertTrue(
                    house.getBean(Revisions.class).revise(id, said(number, "Okapi " + number, "change " + number))
                            instanceof Revised.Kept);
        }
        for (int number : WITHDRAWN) {
            house.getBean(Withdrawals.class).withdraw(of(house, number).id());
        }
    }

    private static Map<String, Long> byResponse(WholeDatabase all, String table, Function<String, String> reference) {
        return all.table(table).stream()
                .collect(Collectors.groupingBy(row -> reference.apply(row.get("response_id")), Collectors.counting()));
    }

    @Test
    void codingsOfWordsThatWereChangedArePastAndOfWordsWithdrawnAreGone() {
        try (ApplicationContext house = house()) {
            fill(house);
            WholeDatabase all = WholeDatabase.of(house);
            Map<String, String> references = all.table("response").stream()
                    .collect(Collectors.toMap(row -> row.get("id"), row -> row.get("reference")));
            assertEquals(Map.of("R2", 1L), byResponse(all, "coding_past", references::get));
            assertEquals(Map.of("R2", 1L), byResponse(all, "comment_reading_past", references::get));
            assertEquals(ALL - 3, all.table("coding").size());
            assertEquals(ALL - 3, all.table("comment_reading").size());
            for (String gone : List.of(words(1), words(3), "Okapi 3")) {
                assertEquals(List.of(), all.holding(gone), gone);
            }
            assertEquals(
                    ALL - 2, all.table("equality_answers").size(), "those of changed responses stay, of withdrawn go");
        }
    }

    @Test
    void whatIsPublishedAddsUpAndHoldsNoneOfTheWords() throws IOException {
        try (ApplicationContext house = house()) {
            fill(house);
            Report report = house.getBean(Narrator.class).report(COMMUNITIES, true);
            Table removed = table(report, "responses.dispositions");
            assertEquals(List.of((long) ALL, 2L, ALL - 2L), counts(removed, 0));
            for (int column = 0; column < removed.headings().size(); column++) {
                List<Long> counts = counts(removed, column);
                assertEquals(
                        counts.getFirst() - counts.getLast(),
                        counts.subList(1, counts.size() - 1).stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        "received less removed is analysed");
            }
            ByteArrayOutputStream tables = new ByteArrayOutputStream();
            TablesCsv.write(report, tables);
            ByteArrayOutputStream workbook = new ByteArrayOutputStream();
            Workbook.write(report, workbook);
            StringWriter codings = new StringWriter();
            house.getBean(CodingCsv.class).export(COMMUNITIES, codings);
            StringWriter responses = new StringWriter();
            house.getBean(ResponseCsv.class).export(RESIDENTS, responses);
            assertTrue(responses.toString().contains(words(4))
                    && responses.toString().contains("Okapi 2"));
            for (String published : List.of(
                    report.toString(),
                    tables.toString(StandardCharsets.UTF_8),
                    unzipped(workbook.toByteArray()),
                    codings.toString(),
                    responses.toString())) {
                for (String gone : List.of(words(1) + ",", words(1) + "<", words(2), words(3), "Okapi 3")) {
                    assertFalse(published.contains(gone), () -> gone + " in " + published);
                }
            }
            OutsideRecount outside = new OutsideRecount(
                    tables.toString(StandardCharsets.UTF_8),
                    codings.toString(),
                    house.getBean(Frames.class).of(COMMUNITIES).orElseThrow());
            outside.survey(
                    house.getBean(Editions.class)
                            .current(RESIDENTS)
                            .orElseThrow()
                            .survey(),
                    responses.toString());
            assertTrue(outside.compared() > 50);
        }
    }

    @Test
    void tombstonesAndChangesGoThroughAFileIntoAnotherHouse() throws IOException {
        Path file = folder.resolve("responses.csv");
        String before;
        List<List<Long>> counts;
        try (ApplicationContext house = house()) {
            fill(house);
            before = exported(house);
            counts = dispositions(house);
            Files.writeString(file, before);
        }
        assertEquals(
                2, before.lines().filter(line -> line.contains(",withdrawn,")).count());
        assertTrue(before.contains("Okapi 2") && !before.contains("Okapi 3"), before);
        try (ApplicationContext house = house()) {
            assertEquals(
                    List.of(),
                    house.getBean(ResponseCsv.class)
                            .importFile(RESIDENTS, file, Optional.empty(), false, Progress.SILENT)
                            .problems());
            assertEquals(before, exported(house));
            assertEquals(counts, dispositions(house));
        }
    }

    private static String exported(ApplicationContext house) throws IOException {
        StringWriter out = new StringWriter();
        house.getBean(ResponseCsv.class).export(RESIDENTS, ResponseCsv.EqualityAnswers.JOINED, out);
        return out.toString();
    }

    private static List<List<Long>> dispositions(ApplicationContext house) {
        Table table = table(house.getBean(Narrator.class).report(COMMUNITIES, false), "responses.dispositions");
        return LongStream.range(0, table.headings().size())
                .mapToObj(column -> counts(table, (int) column))
                .toList();
    }

    private static List<Long> counts(Table table, int column) {
        return table.rows().stream()
                .map(row -> ((Cell.Count) row.cells().get(column)).count())
                .toList();
    }

    private static String unzipped(byte[] workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
