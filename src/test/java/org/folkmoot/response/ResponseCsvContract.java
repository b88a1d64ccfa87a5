package org.folkmoot.response;

import static org.folkmoot.response.Sample.TOWN;
import static org.folkmoot.response.Sample.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Responses out to CSV and back, on either database. */
abstract class ResponseCsvContract {

    private static final List<String> NAUGHTY = List.of(
            "'",
            "''",
            "'=1+1",
            "=cmd|' /C calc'!A0",
            "+44",
            "-1",
            "@SUM(A1)",
            "a,b",
            "say \"yes\"",
            "\"",
            "two\nlines",
            "ﷺ",
            "👩‍👩‍👧‍👦",
            "‮right to left",
            "<script>alert(1)</script>",
            "'; drop table response; --",
            "NULL",
            "null",
            "${x}",
            "%s",
            "\\N",
            "ÅΩ≈ç√∫˜µ≤≥÷",
            "ﬁ",
            "田中さん",
            "　wide　",
            "q=skipped;x=blank",
            "1.0",
            "0x1F",
            "é",
            "");

    @TempDir
    Path folder;

    private Sample sample;

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        sample = Sample.on(database());
    }

    @AfterEach
    void stop() {
        sample.close();
    }

    private String export() {
        StringWriter text = new StringWriter();
        try {
            sample.get(ResponseCsv.class).export(TOWN, ResponseCsv.EqualityAnswers.JOINED, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    private ImportResult load(String text) throws IOException {
        return load(text.getBytes(StandardCharsets.UTF_8), false);
    }

    private ImportResult load(byte[] bytes, boolean dryRun) throws IOException {
        Path file = folder.resolve("in.csv");
        Files.write(file, bytes);
        return sample.get(ResponseCsv.class).importFile(TOWN, file, Optional.empty(), dryRun, Progress.SILENT);
    }

    private static QuestionId q(String id) {
        return new QuestionId(id);
    }

    /** Answers of all kinds, some missing for every reason, made from a seed. */
    private List<Submission> made(int count) {
        Random random = new Random(7);
        List<Submission> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, List<String>> fields = new HashMap<>();
            pick(random, fields, "live", "live-yes", "live-no", "other", "prefer-not-to-say", "live-yes", "live-yes");
            if (List.of("other").equals(fields.get("live"))) {
                pick(random, fields, "live.other.text", NAUGHTY.toArray(String[]::new));
            }
            fields.put("like", random.nextBoolean() ? List.of("park", "shops") : List.of("none-of-it"));
            pick(random, fields, "like.more.text", "", "", "", "-more");
            pick(random, fields, "agree.safe", "agree", "strongly-disagree", "", "neither");
            pick(random, fields, "agree.clean", "disagree", "", "");
            pick(random, fields, "score", "1", "5", "", "9");
            pick(random, fields, "order.roads", "1", "");
            pick(random, fields, "order.parks", "2", "");
            pick(random, fields, "name-it", NAUGHTY.toArray(String[]::new));
            pick(random, fields, "proud", NAUGHTY.toArray(String[]::new));
            pick(random, fields, "why-not", NAUGHTY.toArray(String[]::new));
            pick(random, fields, "years", "-5", "0", "12.5", "", "many");
            pick(random, fields, "moved.day", "1", "29", "");
            fields.put("moved.month", List.of("2"));
            fields.put("moved.year", List.of("2004"));
            pick(random, fields, "where", "ST16 2LH", "nowhere", "");
            if (random.nextBoolean()) {
                pick(random, fields, "sex", "female", "prefer-not-to-say", "");
                pick(random, fields, "disability", "disabled", "", "both");
            }
            Map<QuestionId, Written.Mark> marks = new HashMap<>();
            if (i % 5 == 0) {
                marks.put(q("proud"), Written.Mark.values()[i / 5 % 3]);
            }
            Channel channel = Channel.values()[1 + i % (Channel.values().length - 1)];
            Provenance provenance = new Provenance(
                    channel,
                    Sample.NOON.minusSeconds(i / 3),
                    "en",
                    Optional.empty(),
                    i % 2 == 0,
                    i % 3 == 0 ? Optional.of("=S" + i) : Optional.empty(),
                    i % 4 == 0 ? Optional.of(LocalDate.of(2027, 1, 1 + i % 28)) : Optional.empty(),
                    i % 6 == 0 ? Optional.of("@library") : Optional.empty(),
                    i % 5 == 0 ? Source.of("library") : Optional.empty());
            made.add(new Submission(
                    TOWN,
                    1,
                    new Written(fields, marks),
                    provenance,
                    "key " + i,
                    i % 7 == 0 ? Optional.of("-ref " + i) : Optional.empty(),
                    Optional.of(Disposition.values()[i % Disposition.values().length])));
        }
        return made;
    }

    private static void pick(Random random, Map<String, List<String>> fields, String field, String... values) {
        String value = values[random.nextInt(values.length)];
        if (!value.isEmpty()) {
            fields.put(field, List.of(value));
        }
    }

    @Test
    void bringsEverythingBackIntoAnEmptyDatabase() throws IOException {
        sample.get(Intake.class).acceptAll(made(400).iterator());
        String first = export();
        List<Response> before = sample.responses();
        stop();
        start();
        ImportResult result = load(first);
        assertEquals(List.of(), result.problems());
        assertEquals(new ImportResult(400, new Arrivals(400, 0), 0, List.of(), 0), result);
        assertEquals(first, export());
        Comparator<Response> byReference = Comparator.comparing(Response::reference);
        List<Response> after = sample.responses().stream().sorted(byReference).toList();
        List<Response> sorted = before.stream().sorted(byReference).toList();
        for (int i = 0; i < sorted.size(); i++) {
            Response one = sorted.get(i);
            Response other = after.get(i);
            assertEquals(one.reference(), other.reference());
            assertEquals(one.answers(), other.answers(), one.reference());
            assertEquals(one.equality(), other.equality(), one.reference());
            assertEquals(one.provenance(), other.provenance());
            assertEquals(one.disposition(), other.disposition());
            assertEquals(one.edition(), other.edition());
        }
        assertTrue(sorted.stream()
                .anyMatch(response -> response.answers().containsValue(new Answer.Missing(Why.UNREADABLE))));
        assertTrue(sorted.stream().anyMatch(response -> !response.equality().isEmpty()));
    }

    @Test
    void writesTheColumnsInTheirOrder() {
        sample.get(Intake.class)
                .accept(new Submission(
                        TOWN,
                        1,
                        written("live", "other", "live.other.text", "=1+1", "like", "park", "proud", "Old\nand new"),
                        new Provenance(
                                Channel.PAPER,
                                Sample.NOON,
                                "en",
                                Optional.empty(),
                                true,
                                Optional.of("17"),
                                Optional.of(LocalDate.of(2026, 11, 1)),
                                Optional.empty()),
                        "k",
                        Optional.of("ABCD-2345"),
                        Optional.empty()));
        assertEquals(
                "reference,channel,submitted,language,edition,disposition,made-up,sheet,received,assisted,source,flags,"
                        + "live,live.other.text,why-not,like.park,like.shops,like.more,like.more.text,like.none-of-it,"
                        + "agree.safe,agree.clean,score,order.roads,order.parks,order.buses,name-it,proud,years,moved,where,"
                        + "sex,disability,missing\r\n"
                        + "ABCD-2345,paper,2026-11-02T12:00:00.123456Z,en,1,included,yes,17,2026-11-01,,,,"
                        + "other,'=1+1,,1,0,0,,0,,,,,,,,\"Old\nand new\",,,,,,"
                        + "why-not=not-shown;agree=blank;score=blank;order=blank;name-it=blank;years=blank;moved=blank;where=blank"
                        + "\r\n",
                export());
    }

    @Test
    void bringsFlagsOfHowItWasSentBackAndNoOthers() throws IOException {
        load("live,flags\nlive-yes,after-closing; decoy\nlive-no,\n");
        String exported = export();
        assertTrue(exported.contains(",decoy;after-closing,live-yes,"), exported);
        stop();
        start();
        assertEquals(new Arrivals(2, 0), load(exported).arrivals());
        assertEquals(exported, export());
        assertEquals(
                Set.of(Flag.AFTER_CLOSING, Flag.DECOY),
                sample.get(Flags.class).toDecide("sample").stream()
                        .map(Flags.Flagged::flag)
                        .collect(Collectors.toSet()));
        stop();
        start();
        bad("live,flags\nlive-yes,same-words\n", ":2:2: “same-words” is no flag");
    }

    @Test
    void equalityAnswersStandInAFileOfTheirOwnThatLeadsToNothing() throws IOException {
        sample.get(Intake.class).acceptAll(made(400).iterator());
        StringWriter text = new StringWriter();
        sample.get(ResponseCsv.class).export(TOWN, text);
        String heading = text.toString().lines().findFirst().orElseThrow();
        assertFalse(heading.contains("sex") || heading.contains("disability"), heading);
        assertFalse(text.toString().contains("sex=") || text.toString().contains("disability="));
        StringWriter apart = new StringWriter();
        long rows = sample.get(ResponseCsv.class).exportEquality(TOWN, apart);
        List<String> lines = apart.toString().lines().toList();
        assertEquals("sex,disability,missing", lines.getFirst());
        assertEquals(
                lines.stream().skip(1).sorted().toList(), lines.stream().skip(1).toList());
        assertEquals(
                sample.responses().stream()
                        .filter(response -> response.disposition() == Disposition.INCLUDED
                                && !response.equality().isEmpty())
                        .count(),
                rows);
        assertEquals(rows, lines.size() - 1);
    }

    @Test
    void takesAFileTwiceOnce() throws IOException {
        String text = "live,proud\nlive-yes,Good\nlive-no,\n";
        assertEquals(new Arrivals(2, 0), load(text).arrivals());
        assertEquals(new Arrivals(0, 2), load(text).arrivals());
        assertEquals(2, sample.responses().size());
        String exported = export();
        assertEquals(new Arrivals(0, 2), load(exported).arrivals());
        assertEquals(exported, export());
    }

    @Test
    void triesADryRunWithoutKeepingAnything() throws IOException {
        ImportResult result = load("live\nlive-yes\n".getBytes(StandardCharsets.UTF_8), true);
        assertEquals(new Arrivals(1, 0), result.arrivals());
        assertEquals(List.of(), sample.responses());
    }

    @Test
    void takesLabelsJoinedOptionsAndForeignFiles() throws IOException {
        assertEquals(
                List.of(),
                load("\ufefflive,like,agree.safe,order,years,moved\n"
                                + "I do,\"The park;Shops, all\",Strongly agree,Parks;roads,7,2001-02-03\n"
                                + ",none-of-it,,,,\n")
                        .problems());
        Map<QuestionId, Answer> answers = sample.responses().getFirst().answers();
        assertEquals(Answer.Chosen.of("live-yes"), answers.get(q("live")));
        assertEquals(Answer.Chosen.of("park", "shops"), answers.get(q("like")));
        assertEquals(new Answer.Ranked(List.of("parks", "roads")), answers.get(q("order")));
        assertEquals(new Answer.Day(LocalDate.of(2001, 2, 3)), answers.get(q("moved")));
        Response second = sample.responses().get(1);
        assertEquals(new Answer.Missing(Why.SKIPPED), second.answers().get(q("live")));
        assertEquals(Channel.IMPORT, second.provenance().channel());
        assertEquals(Sample.NOON, second.provenance().submitted());
        assertFalse(second.provenance().madeUp());
    }

    @Test
    void takesExactlyOneApostropheAway() throws IOException {
        load("name-it,proud\n'=1,''tis\n''',plain\n");
        List<Response> all = sample.responses();
        assertEquals(new Answer.Words("=1"), all.get(0).answers().get(q("name-it")));
        assertEquals(new Answer.Words("'tis"), all.get(0).answers().get(q("proud")));
        assertEquals(new Answer.Words("''"), all.get(1).answers().get(q("name-it")));
    }

    @Test
    void countsAnswersThatTheRouteLeavesOut() throws IOException {
        ImportResult result = load("live,why-not\nlive-yes,Because\nlive-no,Because\n");
        assertEquals(1, result.offRoute());
        assertEquals(new Arrivals(2, 0), result.arrivals());
    }

    @Test
    void keepsWhatOnlyAScreenMinds() throws IOException {
        String essay = "word ".repeat(1_200).strip();
        assertEquals(List.of(), load("proud\n" + essay + "\n").problems());
        assertEquals(
                new Answer.Words(essay), sample.responses().getFirst().answers().get(q("proud")));
    }

    @Test
    void explainsBadFilesAndKeepsNothing() throws IOException {
        bad("", ":1:1: the file is empty; begin with");
        bad("live-yes,park\n", ":1:1: the first row does not name any column");
        bad("live;like\nlive-yes;park\n", ":1:1: the cells of this file are not parted by commas");
        bad("live,likes\nlive-yes,park\n", ":1:2: the survey has no column “likes”; did you mean “like”?");
        bad("live,live\nlive-yes,live-yes\n", ":1:2: the column “live” stands here twice");
        bad(
                "live,like,like.park\nlive-yes,park,1\n",
                ":1:2: the options of “like” stand in this column and in “like.park”");
        bad("live,\nlive-yes,\n", ":1:2: this column has no name");
        bad("live,proud\nlive-yes,x\nlive-yse,\n", ":3:1: “live-yse” is no option of “live”; did you mean “live-yes”?");
        bad("live,like.park\nlive-yes,2\n", ":2:2: ");
        bad("live,like\nlive-yes,park;bark\n", ":2:2: “bark” is no option of “like”; did you mean “park”?");
        bad("live,like.park\nlive-yes,yes\n", ":2:2: “yes” in “like.park” is neither 1 nor 0; write 1 where");
        bad(
                "live,years\nlive-yes,1000\n",
                ":2:2: “1000” does not answer “years”; The number must be between -5 and 200");
        bad("live,moved\nlive-yes,2001-02-30\n", ":2:2: “2001-02-30” does not answer “moved”; ");
        bad("live,proud\nlive-yes,say \"no\"\n", ":2:2: a quotation mark stands in a cell");
        bad("live,proud\nlive-yes,\"say \"no\"\"\n", ":2:2: there is text after the quotation mark");
        bad(
                "live,proud\nlive-yes,\"never closed\nlive-no,\n",
                ":2:2: the quotation mark at the beginning of this cell");
        bad("live,proud\nlive-yes,\"two\nlines\"\nlive-yes\n", ":4:2: this row has 1 cells and the first row 2");
        bad("live,proud\nlive-yes,x,y\n", ":2:3: this row has 3 cells");
        bad("live,proud\nlive-yes,x\nlive,proud\n", ":3:1: the row of column names stands here again");
        bad("live,proud\nlive-yes," + "x".repeat(100_001) + "\n", ":2:2: this cell has more than 100,000 characters");
        bad("live" + ",x".repeat(9_999) + "\n", ":1:5001: this row has more than 5,000 cells");
        bad("live,channel\nlive-yes,fax\n", ":2:2: “fax” is no channel; ");
        bad("live,submitted\nlive-yes,yesterday\n", ":2:2: “yesterday” is not a time");
        bad("live,received\nlive-yes,01/02/2026\n", ":2:2: “01/02/2026” is not a date");
        bad("live,edition\nlive-yes,one\n", ":2:2: “one” is no number of an edition");
        bad("live,edition\nlive-yes,7\n", ":2:2: the survey has no edition 7 here; write one of 1, or leave");
        bad("live,language\nlive-yes,\nlive-yes,xx\n", ":3:2: the survey is not asked in “xx”");
        bad("live,disposition\nlive-yes,lost\n", ":2:2: “lost” is no disposition");
        bad("live,made-up\nlive-yes,perhaps\n", ":2:2: “perhaps” is neither yes nor no");
        bad("live,language\nlive-yes,Welsh please\n", ":2:2: “Welsh please” is not a language");
        bad("live,missing\nlive-yes,live=skipped\n", ":2:2: “live” is said to be missing and has an answer");
        bad("live,missing\nlive-yes,proud=lazy\n", ":2:2: “proud” has no reason that is known");
        bad("live,missing\nlive-yes,prowd=blank\n", ":2:2: there is no question “prowd”; did you mean “proud”?");
        bad("reference,live\nA,live-yes\nA,live-no\n", ":3:1: the reference “A” stands in line 2 too");
        bad("live,proud\nlive-yes,a\u0000b\n", ":2:2: there is a NUL character here");
        bad(
                "live,proud\nlive-yes,café\n".getBytes(Charset.forName("windows-1252")),
                ":2:2: the byte 0xE9 is not UTF-8");
        bad("live,proud\nlive-yes,x\n".getBytes(StandardCharsets.UTF_16), ":1:1: the file is in the encoding UTF-16");
    }

    /** Whoever is second waits for the first, and finds the rows here; or is told to come again, and then does. */
    @Test
    void twoImportsOfTheSameRowsAtOnceKeepEachOnce() throws Exception {
        Path file = folder.resolve("both.csv");
        StringBuilder rows = new StringBuilder("live,proud\n");
        for (int i = 0; i < 1200; i++) {
            rows.append("live-yes,words ").append(i).append('\n');
        }
        Files.writeString(file, rows);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Long> one = () -> {
            together.await();
            ResponseCsv csv = sample.get(ResponseCsv.class);
            try {
                return taken(csv.importFile(TOWN, file, Optional.empty(), false, Progress.SILENT));
            } catch (ArrivalsClashed clashed) {
                assertTrue(clashed.getMessage().contains("run this one again"));
                return 0L;
            }
        };
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<Long> first = two.submit(one);
            Future<Long> second = two.submit(one);
            assertEquals(1200, first.get() + second.get());
            assertEquals(0, Math.min(first.get(), second.get()), "all or nothing");
        }
        assertEquals(1200, sample.responses().size());
        ImportResult again =
                sample.get(ResponseCsv.class).importFile(TOWN, file, Optional.empty(), false, Progress.SILENT);
        assertEquals(new Arrivals(0, 1200), again.arrivals());
    }

    private static long taken(ImportResult result) {
        assertTrue(result.good());
        return result.arrivals().accepted();
    }

    @Test
    void tellsAHundredProblemsAndCountsTheOthers() throws IOException {
        ImportResult result = load("live\n" + "nonsense\n".repeat(150));
        assertEquals(100, result.problems().size());
        assertEquals(50, result.more());
        assertEquals(List.of(), sample.responses());
    }

    private void bad(String text, String expected) throws IOException {
        bad(text.getBytes(StandardCharsets.UTF_8), expected);
    }

    private void bad(byte[] bytes, String expected) throws IOException {
        ImportResult result = load(bytes, false);
        assertFalse(result.good(), expected);
        String first = result.problems().getFirst().toString();
        assertTrue(
                first.startsWith(folder.resolve("in.csv").toString().replace('\\', '/') + expected),
                "expected " + expected + " but was " + first);
        assertEquals(new Arrivals(0, 0), result.arrivals());
        assertEquals(List.of(), sample.responses());
    }
}
