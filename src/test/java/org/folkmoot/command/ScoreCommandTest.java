package org.folkmoot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {

    private static final String FRAME = "src/test/resources/themes/frame.yaml";
    private static final String TRAIN = "src/test/resources/themes/train.csv";
    private static final String TEST = "src/test/resources/themes/test.csv";

    @TempDir
    Path folder;

    private record Said(int code, String words) {}

    private Said score(String... arguments) {
        PrintStream before = System.out;
        PrintStream errors = System.err;
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(words, true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(out);
        try {
            String[] all = Stream.concat(Stream.of("themes", "score", "--data", "target"), Stream.of(arguments))
                    .toArray(String[]::new);
            return new Said(Folkmoot.run(all), words.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
            System.setErr(errors);
        }
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(file)) {
            return format.parse(in).getRecords();
        }
    }

    private String file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n")
                .toString();
    }

    @Test
    void everyMeasureIsPrintedAndEverySuggestionHasTrueEvidence() throws IOException {
        Path out = folder.resolve("out.csv");
        Path scores = folder.resolve("scores.csv");
        Said said = score(
                "--frame",
                FRAME,
                "--train",
                TRAIN,
                "--coded",
                TEST,
                "--out",
                out.toString(),
                "--scores",
                scores.toString());
        assertEquals(0, said.code(), said.words());
        for (String measure : List.of(
                "micro",
                "macro",
                "samples",
                "LRAP",
                "exact match",
                "coverage at 90 % precision",
                "calibration error",
                "kappa",
                "homes",
                "SHA-256")) {
            assertTrue(said.words().contains(measure), measure);
        }
        assertEquals("id,code,confidence,evidence", Files.readAllLines(out).get(0));
        Map<String, String> texts =
                rows(Path.of(TEST)).stream().collect(Collectors.toMap(row -> row.get("id"), row -> row.get("text")));
        List<CSVRecord> suggested = rows(out);
        suggested.forEach(row -> assertTrue(
                texts.get(row.get("id")).contains(row.get("evidence"))
                        && !row.get("evidence").isBlank(),
                row.toString()));
        assertEquals(
                texts.keySet(), suggested.stream().map(row -> row.get("id")).collect(Collectors.toSet()));
        assertEquals(texts.size() * 4, rows(scores).size());
    }

    @Test
    void twoRunsWriteTheSame() throws IOException {
        Path one = folder.resolve("one.csv");
        Path other = folder.resolve("other.csv");
        score("--frame", FRAME, "--train", TRAIN, "--coded", TEST, "--out", one.toString());
        score("--frame", FRAME, "--train", TRAIN, "--coded", TEST, "--out", other.toString());
        assertEquals(Files.readString(one), Files.readString(other));
    }

    @Test
    void aThresholdOverridesAllAndOneGivesExactlyOne() throws IOException {
        Path out = folder.resolve("out.csv");
        score("--frame", FRAME, "--coded", TEST, "--out", out.toString(), "--threshold", "0");
        assertEquals(4 * 39, rows(out).size());
        score("--frame", FRAME, "--coded", TEST, "--out", out.toString(), "--threshold", "1");
        assertEquals(39, rows(out).size());
        score("--frame", FRAME, "--coded", TEST, "--out", out.toString(), "--one", "--threshold", "0");
        assertEquals(39, rows(out).size());
    }

    @Test
    void aSplitTableNeedsNoTrainingFileAndAFrameMayBeBareIds() throws IOException {
        String frame = file("bare.yaml", "themes: [Parks & gardens, c7]");
        String table = file(
                "table.tsv",
                "train\tParks & gardens\tWhat?\tMore trees",
                "train\tc7\tWhat?\tThe bus is late",
                "train\tParks & gardens|c7\t\tA bus to the park",
                "test\tc7\t\tBus!",
                "test\t\tWhat?\t🚌");
        Path out = folder.resolve("out.csv");
        Said said = score("--frame", frame, "--coded", table, "--out", out.toString());
        assertEquals(0, said.code(), said.words());
        assertTrue(said.words().contains("Learnt from 3 coded comments"), said.words());
        assertEquals(
                List.of("4"),
                rows(out).stream().map(row -> row.get("id")).distinct().toList());
    }

    @Test
    void withoutNativeCodeItGoesOnByWordsAndSaysSo() {
        System.setProperty("folkmoot.native.platform", "plan9-mips");
        try {
            Said said = score("--frame", FRAME, "--train", TRAIN, "--coded", TEST);
            assertEquals(0, said.code(), said.words());
            assertTrue(said.words().contains("no native code for plan9-mips"), said.words());
            assertTrue(said.words().contains("words alone"), said.words());
        } finally {
            System.clearProperty("folkmoot.native.platform");
        }
    }

    @Test
    void aTableForEachNumberOfExamples() {
        Said said = score("--frame", FRAME, "--train", TRAIN, "--coded", TEST, "--examples", "0,2,all");
        assertEquals(0, said.code(), said.words());
        assertTrue(said.words().contains("| test.csv | 0 | 0 |"), said.words());
        assertTrue(said.words().contains("| test.csv | all | 71 |"), said.words());
    }

    @Test
    void wrongInputIsNamedWithItsLine() throws IOException {
        String unknown = file(
                "unknown.csv",
                "id,question,text,codes",
                "1,,Trees,green-places",
                "2,,\"Two",
                "lines\",homes",
                "3,,Bus,busses");
        says(1, "unknown.csv:5: the frame has no code “busses”", "--frame", FRAME, "--coded", unknown);
        String column = file("column.csv", "id,question,text", "1,,Trees");
        says(1, "column.csv:1: there is no column “codes”", "--frame", FRAME, "--coded", column);
        String twice = file("twice.csv", "id,question,text,codes", "1,,Trees,", "1,,Bus,");
        says(1, "twice.csv:3: the id “1” stands twice", "--frame", FRAME, "--coded", twice);
        String ragged = file("ragged.csv", "id,question,text,codes", "1,,Trees, and more,homes");
        says(1, "ragged.csv:2: there are 5 values", "--frame", FRAME, "--coded", ragged);
        String split = file("split.tsv", "dev\thomes\t\tRent");
        says(1, "split.tsv:1: the split is “dev”", "--frame", FRAME, "--coded", split);
        String brief = file("short.tsv", "test\thomes\tRent");
        says(1, "short.tsv:1: there are 3 values", "--frame", FRAME, "--coded", brief);
        String none = file("none.csv", "id,question,text,codes");
        says(1, "there is no comment to measure on", "--frame", FRAME, "--coded", none);
        Path latin = Files.write(
                folder.resolve("latin.tsv"), new byte[] {'t', 'e', 's', 't', '\t', '\t', '\t', (byte) 0xE9});
        says(1, "not in UTF-8", "--frame", FRAME, "--coded", latin.toString());
        String frame = file("frame.yaml", "themes:", "  - id: a", "  - id: a", "    label: again");
        says(1, "frame.yaml:3", "--frame", frame, "--coded", TEST);
        String empty = file("empty.yaml", "titles: [a]");
        says(1, "“themes” is missing", "--frame", empty, "--coded", TEST);
    }

    @Test
    void misuseIsToldApart() {
        says(2, "There is no file “nowhere.csv”", "--frame", FRAME, "--coded", "nowhere.csv");
        says(2, "There is no file “nowhere.yaml”", "--frame", "nowhere.yaml", "--coded", TEST);
        says(2, "neither .csv nor .tsv", "--frame", FRAME, "--coded", FRAME);
        says(2, "is no threshold", "--frame", FRAME, "--coded", TEST, "--threshold", "1.5");
        says(2, "is no number of examples", "--frame", FRAME, "--coded", TEST, "--examples", "many");
        says(2, "--coded", "--frame", FRAME);
    }

    private void says(int code, String words, String... arguments) {
        Said said = score(arguments);
        assertTrue(said.words().contains(words), said.words());
        assertFalse(said.words().contains("Exception"), said.words());
        assertEquals(code, said.code(), said.words());
    }
}
