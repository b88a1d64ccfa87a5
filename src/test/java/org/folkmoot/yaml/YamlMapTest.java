package org.folkmoot.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlMapTest {

    private final Problems problems = new Problems();

    private Optional<YamlMap> read(String text) {
        return YamlMap.read("f.yaml", text, problems);
    }

    private List<String> places() {
        return problems.all().stream()
                .map(problem -> problem.place().line() + ":" + problem.place().column())
                .toList();
    }

    @Test
    void everyKeyAndValueKnowsItsPlace() {
        YamlMap map = read("a: 1\nb:\n  - {c: x}\n").orElseThrow();
        assertEquals(new Place("f.yaml", 1, 4), map.place("a"));
        assertEquals(new Place("f.yaml", 2, 1), map.keyPlace("b"));
        assertEquals(new Place("f.yaml", 3, 9), map.maps("b").get(0).place("c"));
        assertTrue(problems.none());
    }

    @Test
    void wordsOfOtherTypesStayText() {
        YamlMap map = read("a: [yes, no, 012, 1e3, 2026-10-01]\n").orElseThrow();
        assertEquals(
                List.of("yes", "no", "012", "1e3", "2026-10-01"),
                map.scalars("a").stream().map(YamlMap.Scalar::text).toList());
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreTaken() {
        YamlMap map = read("\uFEFFa: |\r\n  one\r\n  two\r\nb: x\r\n").orElseThrow();
        assertEquals("one\ntwo\n", map.required("a"));
        assertEquals(4, map.keyPlace("b").line());
    }

    @Test
    void aFileThatGrowsFromNamesIsReportedAndNotGrown() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, y]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + ", z" + i + "]\n");
        }
        read(bomb.toString());
        assertEquals(
                40 + 39 * 2,
                problems.all().stream()
                        .filter(p -> p.what().contains("gives a name"))
                        .count());
    }

    @Test
    void aPartThatHoldsItselfIsReported() {
        read("a: &a {b: *a}\n");
        assertEquals(List.of("1:4", "1:11"), places());
    }

    @Test
    void nestingWithoutEndIsReportedOnce() {
        read("a: " + "[".repeat(20_000) + "]".repeat(20_000) + "\nb: " + "{x: ".repeat(500) + "1" + "}".repeat(500)
                + "\n");
        assertEquals(2, problems.all().size());
        problems.all().forEach(problem -> assertTrue(problem.what().contains("nested"), problem.toString()));
    }

    @Test
    void nestingThatIsNeverClosedIsReported() {
        read("a: " + "[".repeat(5_000));
        assertTrue(problems.all().size() >= 1);
    }

    @Test
    void aVeryLargeFileIsReported() {
        assertEquals(Optional.empty(), read("a: |\n" + "  word\n".repeat(400_000)));
        assertEquals(List.of("1:1"), places());
    }

    @Test
    void aProblemIsOneShortLineWhateverItQuotes() {
        YamlMap map =
                read("a: \"one\\ntwo\\e[31m" + "x".repeat(10_000) + "\"\n").orElseThrow();
        map.integer("a", 0, 1);
        String line = problems.all().get(0).toString();
        assertTrue(line.length() < 700 && line.chars().noneMatch(Character::isISOControl), line);
    }

    @Test
    void askingForAnotherTypeIsReportedAndTheReadingGoesOn() {
        YamlMap map = read("a: [1]\nb: x\nc: {d: e}\nf: 12,5\ng: yes\n").orElseThrow();
        map.required("a");
        map.maps("b");
        map.string("c");
        map.number("f");
        map.flag("g");
        map.required("h");
        assertEquals(List.of("1:1", "1:4", "2:4", "3:4", "4:4", "5:4"), places());
    }

    @Test
    void keysThatNobodyAskedForAreReportedWithTheNearest() {
        YamlMap map = read("titel: x\nlabel: y\n").orElseThrow();
        map.string("title");
        map.string("label");
        map.close();
        assertEquals(
                List.of("f.yaml:1:1: “titel” is not known here; did you mean “title”?"),
                problems.all().stream().map(Problem::toString).toList());
    }

    @Test
    void aKeyAndAnEntryThatStandTwiceAreReported() {
        YamlMap map = read("a: 1\na: 2\nb: [x, x]\nc: [{d: 1}, {d: 1}]\n").orElseThrow();
        assertEquals("1", map.required("a"));
        map.scalars("b");
        map.maps("c");
        assertEquals(List.of("2:1", "3:8", "4:13"), places());
    }

    @Test
    void bytesThatAreNotUtf8AreReportedWhereTheyStand() {
        byte[] bytes = "a: x\nb: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(Optional.empty(), Utf8.text("f.yaml", bytes, problems));
        assertEquals(List.of("2:7"), places());
        assertEquals(
                Optional.of("caf\u00e9"), Utf8.text("f", "caf\u00e9".getBytes(StandardCharsets.UTF_8), new Problems()));
    }

    @Test
    void aCutCharacterAtTheEndIsReported() {
        byte[] bytes = {'a', ':', ' ', (byte) 0xC3};
        assertEquals(Optional.empty(), Utf8.text("f.yaml", bytes, problems));
        assertEquals(List.of("1:4"), places());
    }

    @Test
    void theNearestWordIsSuggestedOnlyIfItIsNear() {
        List<String> known = List.of("single-choice", "scale", "date");
        assertEquals(Optional.of("single-choice"), Nearest.of("singel-choice", known));
        assertEquals(Optional.of("date"), Nearest.of("data", known));
        assertEquals(Optional.empty(), Nearest.of("matrix", known));
        assertEquals(Optional.empty(), Nearest.of("x".repeat(1_000_000), known));
    }
}
