package org.folkmoot.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer's way from the file to responses that count, and back, on either database. */
abstract class TransferContract {

    private Road road;

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        road = new Road(database());
    }

    @AfterEach
    void stop() {
        road.close();
    }

    private Map<String, Response> byReference() {
        return road.responses(Road.RESIDENTS).stream()
                .collect(Collectors.toMap(Response::reference, response -> response));
    }

    private static Answer answer(Response response, String question) {
        return response.answers().get(new QuestionId(question));
    }

    private static List<String> chosen(Response response, String question) {
        return ((Answer.Chosen) answer(response, question)).options();
    }

    /** From the columns to the end; the page that says what came of it. */
    private String importAll(String path, String... changes) {
        String next = road.confirm(path, path + "/columns", changes);
        if (next.endsWith("/values")) {
            next = road.confirm(next, path + "/values");
        }
        assertEquals(path, next);
        String looked = road.settled(path);
        assertTrue(looked.contains("No row has a problem"), Road.words(looked));
        assertEquals(List.of(), road.responses(Road.RESIDENTS), "nothing is kept by a look");
        assertEquals(path, road.confirm(path, path + "/import"));
        return road.settled(path);
    }

    @Test
    void limeSurveyByCodesIsMappedLookedAtImportedCountedAndTakenBack() {
        String path = road.take("residents", Road.FILES.resolve("limesurvey-codes.csv"));
        String page = road.officer().get(path).body();
        Map<String, String> proposed = Road.chosen(page);
        assertEquals("@reference", proposed.get("column-0"));
        assertEquals("@submitted", proposed.get("column-1"));
        assertEquals("@language", proposed.get("column-3"));
        assertEquals("", proposed.get("column-4"), "the seed");
        assertTrue(page.contains("On horseback"), "samples are shown");
        String[] columns = {
            "column-5",
            "travel",
            "column-6",
            "travel.other.text",
            "column-7",
            "matters.crossings",
            "column-8",
            "matters.trees",
            "column-9",
            "matters.parking",
            "column-10",
            "matters.other.text",
            "column-11",
            "plans.lanes",
            "column-12",
            "plans.twenty",
            "column-13",
            "words",
            "column-14",
            "trips",
            "column-15",
            "last"
        };
        String values = road.confirm(path, path + "/columns", columns);
        assertEquals(path + "/values", values);
        String asked = road.officer().get(values).body();
        assertTrue(asked.contains("AO01") && asked.contains("-oth-"), Road.words(asked));
        String unsaid = road.confirm(values, path + "/values", "value-0", "");
        assertTrue(unsaid.startsWith("422") && unsaid.contains("Say what “AO01” means"), unsaid);
        Map<String, String> likely = Road.chosen(asked);
        assertEquals("walk", likely.get("value-0"), "the first option for the first code");
        String other = likely.keySet().stream()
                .filter(field -> asked.matches("(?s).*for=\"" + field + "\">“-oth-”.*"))
                .findFirst()
                .orElseThrow();
        assertEquals(path, road.confirm(values, path + "/values", other, "other"));
        String looked = road.settled(path);
        assertTrue(looked.contains("Import 3 responses"), Road.words(looked));
        assertEquals(path, road.confirm(path, path + "/import"));
        String done = road.settled(path);
        assertTrue(Road.words(done).contains("Responses taken in 3"), Road.words(done));
        assertTrue(Road.words(done).contains("Rows left out, never finished 1"), Road.words(done));

        Map<String, Response> responses = byReference();
        assertEquals(3, responses.size());
        Response one = responses.get("1");
        assertEquals(List.of("walk"), chosen(one, "travel"));
        assertEquals(List.of("crossings", "parking"), chosen(one, "matters"));
        assertEquals(
                new Answer.Rows(Map.of(
                        "lanes", Answer.Chosen.of("strongly-agree"), "twenty", Answer.Chosen.of("strongly-disagree"))),
                answer(one, "plans"));
        assertEquals(new Answer.Words("Please, \"please\" mend the kerbs."), answer(one, "words"));
        assertEquals(new Answer.Figure(new BigDecimal("1250")), answer(one, "trips"));
        assertEquals(new Answer.Day(LocalDate.of(2026, 10, 1)), answer(one, "last"));
        assertEquals(Instant.parse("2026-10-05T08:15:00Z"), one.provenance().submitted(), "the clock on the wall");
        Response two = responses.get("2");
        assertEquals(new Answer.Chosen(List.of("other"), Map.of("other", "On horseback")), answer(two, "travel"));
        assertEquals(new Answer.Words("=SUM(A1:A9)"), answer(two, "words"), "text, not a formula");
        assertEquals(Map.of(Channel.IMPORT, 3L), road.bean(Responses.class).counts(Road.RESIDENTS));

        String again = road.take("residents", Road.FILES.resolve("limesurvey-codes.csv"));
        assertEquals(again, road.confirm(again, again + "/columns"), "all is known from the last time");
        assertTrue(road.settled(again).contains("All responses of this file are here already"));

        assertTrue(road.confirm(path + "/undo", path + "/undo").contains("Say why"));
        assertEquals(path, road.confirm(path + "/undo", path + "/undo", "why", "The wrong survey"));
        assertEquals(List.of(), road.responses(Road.RESIDENTS));
        assertEquals(Map.of(), road.bean(Responses.class).byChannel(Road.RESIDENTS));
        assertTrue(Road.words(road.officer().get(path).body()).contains("The wrong survey"));
        assertTrue(Road.words(road.officer().get(Road.IMPORTS).body()).contains("Taken back"));

        String third = road.take("residents", Road.FILES.resolve("limesurvey-codes.csv"));
        assertEquals(third, road.confirm(third, third + "/columns"));
        assertTrue(road.settled(third).contains("Import 3 responses"), "it can be imported again");
        road.confirm(third, third + "/import");
        road.settled(third);
        assertEquals(3, byReference().size());
    }

    @Test
    void limeSurveyByTextsNeedsNothingSaid() {
        String path = road.take("residents", Road.FILES.resolve("limesurvey-texts.csv"));
        assertTrue(road.officer().get(path).body().contains("parted by semicolons"));
        importAll(path, "channel", "online");
        Response one = byReference().get("11");
        assertEquals(List.of("walk"), chosen(one, "travel"));
        assertEquals(List.of("crossings", "parking"), chosen(one, "matters"));
        assertEquals(new Answer.Figure(new BigDecimal("1250")), answer(one, "trips"));
        assertEquals(new Answer.Day(LocalDate.of(2026, 10, 1)), answer(one, "last"));
        assertEquals(Channel.ONLINE, one.provenance().channel());
        assertEquals(
                new Answer.Chosen(List.of("trees", "other"), Map.of("other", "Somewhere to tie a horse")),
                answer(byReference().get("12"), "matters"));
    }

    @Test
    void smartSurveyHasTwoRowsOfNames() {
        String path = road.take("residents", Road.FILES.resolve("smartsurvey.csv"));
        String page = road.officer().get(path).body();
        assertTrue(page.contains("id=\"heading-rows-2\" name=\"heading-rows\" value=\"2\" checked"), page);
        Map<String, String> proposed = Road.chosen(page);
        assertEquals("@submitted", proposed.get("column-2"), proposed.toString());
        assertEquals("travel", proposed.get("column-3"), proposed.toString());
        assertEquals("matters.crossings", proposed.get("column-5"));
        assertEquals("matters.trees", proposed.get("column-6"));
        assertEquals("plans.lanes", proposed.get("column-9"));
        assertEquals("words", proposed.get("column-11"));
        String values = road.confirm(
                path,
                path + "/columns",
                "column-0",
                "@reference",
                "column-4",
                "travel.other.text",
                "column-8",
                "matters.other.text");
        assertEquals(path + "/values", values);
        String asked = road.officer().get(values).body();
        assertTrue(asked.contains("Definitely on foot"), Road.words(asked));
        assertEquals(path, road.confirm(values, path + "/values", "value-0", "walk"));
        assertTrue(road.settled(path).contains("Import 3 responses"), Road.words(road.settled(path)));
        road.confirm(path, path + "/import");
        road.settled(path);
        assertEquals(List.of("bus"), chosen(byReference().get("502"), "travel"));
        assertEquals(List.of("walk"), chosen(byReference().get("503"), "travel"));
        assertEquals(List.of("crossings", "parking"), chosen(byReference().get("501"), "matters"));
    }

    @Test
    void formsJoinsOptionsInOneCell() {
        byte[] workbook = Workbooks.forms();
        HttpResponse<String> sent = road.send("residents", "forms.xlsx", workbook, "");
        assertEquals(303, sent.statusCode(), Road.words(sent.body()));
        String path = org.folkmoot.web.Visitor.location(sent);
        Map<String, String> proposed = Road.chosen(road.officer().get(path).body());
        assertEquals("@reference", proposed.get("column-0"), proposed.toString());
        assertEquals("@submitted", proposed.get("column-2"));
        assertEquals("travel", proposed.get("column-5"));
        assertEquals("matters", proposed.get("column-6"));
        assertEquals("plans.lanes", proposed.get("column-7"));
        assertEquals("plans.twenty", proposed.get("column-8"));
        importAll(path);
        Map<String, Response> responses = byReference();
        assertEquals(List.of("crossings", "trees"), chosen(responses.get("1"), "matters"));
        assertEquals(
                new Answer.Chosen(List.of("parking", "other"), Map.of("other", "More buses")),
                answer(responses.get("2"), "matters"));
        assertEquals(new Answer.Words("=1+1"), answer(responses.get("2"), "words"));
        assertEquals(new Answer.Figure(new BigDecimal("1250")), answer(responses.get("1"), "trips"));
        assertEquals(new Answer.Day(LocalDate.of(2026, 10, 1)), answer(responses.get("1"), "last"));
        assertEquals(
                Instant.parse("2026-10-05T08:15:00Z"),
                responses.get("1").provenance().submitted());
    }

    @Test
    void everyProblemIsToldAndNothingIsKept() {
        StringBuilder csv = new StringBuilder("id,travel,trips,last\n");
        for (int i = 0; i < 300; i++) {
            csv.append(i).append(",walk,").append(i == 250 ? "many" : "-3").append(",\n");
        }
        csv.append("5,walk,1,01/02/2026\n");
        HttpResponse<String> sent =
                road.send("residents", "bad.csv", csv.toString().getBytes(StandardCharsets.UTF_8), "");
        String path = org.folkmoot.web.Visitor.location(sent);
        assertEquals(path, road.confirm(path, path + "/columns"));
        String page = road.settled(path);
        assertTrue(Road.words(page).contains("301 problems"), Road.words(page));
        assertFalse(page.contains("/import\""), "no way to import it");
        String all = road.officer().get(path + "/problems.csv").body();
        assertEquals(302, all.lines().count());
        assertTrue(all.contains("252,\"C\",\"trips\",\"“many” does not answer “trips”\","), all);
        assertTrue(all.contains("302,\"A\",\"id\",\"the reference “5” stands in line 7 too\","), all);
        assertEquals(path, road.confirm(path, path + "/import"), "asked for all the same");
        assertEquals(List.of(), road.responses(Road.RESIDENTS));
        assertEquals(Road.IMPORTS, road.confirm(path, path + "/discard"));
        assertEquals(404, road.officer().get(path).statusCode());
    }

    @Test
    void otherAnswersUnderAKnownReferenceAreAProblem() {
        String first = "id,travel\nA,walk\nB,bus\n";
        String path = org.folkmoot.web.Visitor.location(
                road.send("residents", "a.csv", first.getBytes(StandardCharsets.UTF_8), ""));
        importAll(path);
        String changed = org.folkmoot.web.Visitor.location(road.send(
                "residents", "b.csv", "id,travel\nA,walk\nB,car\nC,car\n".getBytes(StandardCharsets.UTF_8), ""));
        road.confirm(changed, changed + "/columns");
        String page = Road.words(road.settled(changed));
        assertTrue(
                page.contains("1 problems") && page.contains("the response “B” is here already, with other answers"),
                page);
        assertEquals(2, byReference().size());
    }

    /** More than a portion: every row arrives once, and what was ticked is what is counted. */
    @Test
    void fiveThousandRowsArriveWholeAndLeaveWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("load.csv");
        LoadFile.write(file, 5_000);
        List<String> lines = Files.readAllLines(file);
        int column = List.of(lines.getFirst().split(",")).indexOf("m1_3");
        long ticked = lines.stream()
                .skip(1)
                .filter(line -> line.split(",", -1)[column].equals("1"))
                .count();
        String path = road.take("load", file);
        assertEquals(path, road.confirm(path, path + "/columns"));
        assertTrue(road.settled(path).contains("Import 5,000 responses"), Road.words(road.settled(path)));
        road.confirm(path, path + "/import");
        assertTrue(Road.words(road.settled(path)).contains("Responses taken in 5,000"));
        List<Response> responses = road.responses(Road.LOAD);
        assertEquals(
                5_000, responses.stream().map(Response::reference).distinct().count());
        assertEquals(
                ticked,
                responses.stream()
                        .filter(response -> answer(response, "m1") instanceof Answer.Chosen chosen
                                && chosen.options().contains("o3"))
                        .count());
        road.confirm(path + "/undo", path + "/undo", "why", "Only to see");
        assertEquals(List.of(), road.responses(Road.LOAD));
    }

    @Test
    void filesThatCannotBeTakenAreToldApartAndLeaveNothing() {
        refused("bomb.xlsx", Workbooks.bomb(), "unpacks to more than can be taken");
        refused("shared.xlsx", Workbooks.sharedBomb(), "unpacks to more than can be taken");
        refused(
                "broken.xlsx",
                java.util.Arrays.copyOf(Workbooks.forms(), 3_000),
                "not an Excel workbook that can be read");
        refused("text.xlsx", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9}, "not an Excel workbook that can be read");
        refused("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}, "old Excel file");
        byte[] binary = new byte[5_000];
        new java.util.Random(1).nextBytes(binary);
        binary[0] = 'a';
        refused("binary.csv", binary, "not a text file");
        refused(
                "wide.csv",
                ("a" + ",b".repeat(19_999) + "\n1\n").getBytes(StandardCharsets.UTF_8),
                "more than 500 columns");
        refused("quote.csv", "a,b\n1,\"never closed\n".getBytes(StandardCharsets.UTF_8), "Line 2, column B");
        refused("empty.csv", "travel\n".getBytes(StandardCharsets.UTF_8), "has no responses");
        HttpResponse<String> sheet = road.send("residents", "forms.xlsx", Workbooks.forms(), "Sheet9");
        assertEquals(422, sheet.statusCode());
        assertTrue(Road.words(sheet.body()).contains("no sheet “Sheet9”"), Road.words(sheet.body()));
        HttpResponse<String> large = road.send("residents", "large.csv", new byte[101 << 20], "");
        assertEquals(413, large.statusCode());
        assertTrue(large.body().contains("100 MB"), large.body());
        assertTrue(road.officer().get(Road.IMPORTS).body().contains("Nothing was imported yet"));
    }

    private void refused(String name, byte[] content, String words) {
        HttpResponse<String> sent = road.send("residents", name, content, "");
        assertEquals(422, sent.statusCode(), name);
        assertTrue(Road.words(sent.body()).contains(words), name + ": " + Road.words(sent.body()));
    }
}
