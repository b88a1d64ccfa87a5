package org.folkmoot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.survey.Translation;
import org.folkmoot.survey.kind.StandardKinds;
import org.folkmoot.yaml.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslateCommandTest {

    @TempDir
    Path folder;

    private Path surveys;
    private Path sheet;

    @BeforeEach
    void copySamples() throws IOException {
        surveys = folder.resolve("surveys");
        sheet = folder.resolve("sheet.csv");
        Path samples = Path.of("surveys");
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = surveys.resolve(samples.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private record Said(int code, String words) {}

    private Said run(String... arguments) {
        PrintStream before = System.out;
        PrintStream errors = System.err;
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(words, true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(out);
        try {
            return new Said(Folkmoot.run(arguments), words.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
            System.setErr(errors);
        }
    }

    private Said export(String survey, String to, String... more) {
        return run(Stream.concat(
                        Stream.of("translate", "export", "--surveys", surveys.toString(), "--survey", survey),
                        Stream.concat(Stream.of("--to", to, "--out", sheet.toString()), Stream.of(more)))
                .toArray(String[]::new));
    }

    private Said take(String survey) {
        return run("translate", "import", "--surveys", surveys.toString(), "--survey", survey, sheet.toString());
    }

    private List<CSVRecord> rows() throws IOException {
        String text = Files.readString(sheet);
        assertTrue(text.startsWith("\uFEFF"));
        return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
    }

    /** Writes the sheet again with other words, as a translator's spreadsheet does. */
    private void translate(java.util.function.UnaryOperator<String> translator) throws IOException {
        StringWriter out = new StringWriter();
        try (CSVPrinter csv = CSVFormat.EXCEL.print(out)) {
            for (CSVRecord row : rows()) {
                csv.printRecord(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        row.getRecordNumber() == 1 ? row.get(4) : translator.apply(row.get(3)));
            }
        }
        Files.writeString(sheet, "\uFEFF" + out);
    }

    private Map<String, String> words(String survey, String language) {
        Map<String, String> words = new TreeMap<>();
        Translation.of(surveys, SurveyId.of(survey), StandardKinds.all(), new Problems())
                .entries()
                .forEach(entry -> words.put(entry.id(), entry.in(language).orElse("")));
        return words;
    }

    private Map<Path, String> files() throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(surveys)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    @Test
    void whatTranslatorsWriteComesIntoTheFilesAndNothingElseChanges() throws IOException {
        for (String survey : List.of("communities/residents", "connected/survey", "strategy-draft/questionnaire")) {
            Map<String, String> english = words(survey, "en");
            Said exported = export(survey, "pl");
            assertEquals(ExitCode.DONE, exported.code(), exported.words());
            assertTrue(english.size() > 40, survey);
            translate(words -> "=zł: „" + words.replace("'=", "=") + "”, #1");
            Said taken = take(survey);
            assertEquals(ExitCode.DONE, taken.code(), taken.words());
            assertEquals(english, words(survey, "en"));
            words(survey, "pl").forEach((id, words) -> assertEquals("=zł: „" + english.get(id) + "”, #1", words, id));
            Map<Path, String> after = files();
            export(survey, "pl");
            assertTrue(rows().stream()
                    .skip(1)
                    .allMatch(row -> row.get(2).isEmpty() && row.get(4).startsWith("'=zł")));
            Said again = take(survey);
            assertTrue(again.words().contains(": 0. Rows left out: 0."), again.words());
            assertEquals(after, files());
        }
        assertEquals(
                "=zł: „Mereshire County Council”, #1",
                words("communities/residents", "pl").get("council.yaml#name"));
        Said check = run("check", surveys.toString());
        assertEquals(ExitCode.DONE, check.code());
        assertEquals(
                List.of(),
                check.words()
                        .lines()
                        .filter(line -> !line.startsWith("Warning: "))
                        .toList(),
                "texts in a language that no survey has are no fault");
    }

    @Test
    void commentsAndLinesStay() throws IOException {
        Path file = surveys.resolve("communities/residents.yaml");
        String text = Files.readString(file).replaceFirst("\npages:", "\n# kept too\npages: # and this");
        Files.writeString(file, "# kept\n" + text);
        List<String> comments = Files.readAllLines(file).stream()
                .filter(line -> line.strip().startsWith("#"))
                .toList();
        assertTrue(comments.containsAll(List.of("# kept", "# kept too")), comments::toString);
        assertTrue(Files.readString(file).contains("pages: # and this"));
        export("communities/residents", "pl");
        translate(words -> "x");
        take("communities/residents");
        assertTrue(Files.readString(file).contains("pages: # and this"));
        assertEquals(
                comments,
                Files.readAllLines(file).stream()
                        .filter(line -> line.strip().startsWith("#"))
                        .toList());
    }

    @Test
    void aRowWhoseEnglishHasChangedIsLeftOutAndNamed() throws IOException {
        export("connected/survey", "pl");
        Path earlier = folder.resolve("earlier.csv");
        Files.copy(sheet, earlier);
        Path file = surveys.resolve("connected/survey.yaml");
        String text = Files.readString(file);
        String title = words("connected/survey", "en").get("connected/survey.yaml#title");
        translate(words -> words.equals(title) ? "Ł" : "");
        Files.writeString(file, text.replaceFirst("(?m)^(title:.*)$", "title: Connected otherwise"));
        Said taken = take("connected/survey");
        assertEquals(ExitCode.WRONG_INPUT, taken.code());
        assertTrue(
                taken.words().contains("connected/survey.yaml#title” now says “Connected otherwise”"), taken.words());
        assertEquals("", words("connected/survey", "pl").get("connected/survey.yaml#title"));
        export("connected/survey", "pl");
        translate(words -> "Ł");
        take("connected/survey");
        export("connected/survey", "pl", "--since", earlier.toString());
        List<String> changed = rows().stream()
                .filter(row -> row.get(2).equals("changed"))
                .map(row -> row.get(0))
                .toList();
        assertEquals(List.of("connected/survey.yaml#title"), changed);
    }

    @Test
    void aSheetThatIsNoneIsRefusedInWords() throws IOException {
        Map<Path, String> before = files();
        export("connected/survey", "pl");
        String good = Files.readString(sheet);
        String row = good.lines().skip(1).findFirst().orElseThrow();
        Map<String, String> bad = Map.of(
                "",
                "Row 1: the headings should be",
                "id;where;state;source en;target pl\n",
                "Row 1: the headings should be",
                "a,b\n\"never closed",
                "This is no CSV file",
                good + row + "\n",
                "stands here twice",
                good + "only-one-cell\n",
                "fewer cells than headings",
                good + "a,b,c,d,e,f\n",
                "more cells than headings",
                good.replaceFirst("target pl", "target ../../x"),
                "the headings name no languages");
        bad.forEach((text, problem) -> {
            try {
                Files.writeString(sheet, text);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            Said said = take("connected/survey");
            assertEquals(ExitCode.WRONG_INPUT, said.code(), text);
            assertTrue(said.words().contains(problem), said.words());
        });
        Files.write(sheet, new byte[] {'i', 'd', (byte) 0xe9, '\n'});
        Said latin = take("connected/survey");
        assertEquals(ExitCode.MISUSE, latin.code());
        assertTrue(latin.words().contains("not UTF-8"), latin.words());
        Files.writeString(sheet, good.replaceFirst("connected/survey.yaml#", "../../etc/passwd#"));
        Said strange = take("connected/survey");
        assertTrue(strange.words().contains("there is no text “../../etc/passwd#"), strange.words());
        assertEquals(before, files());
    }

    @Test
    void whatATextQuotesMustStay() {
        Translation.Entry entry = new Translation.Entry(
                "f.yaml",
                new org.folkmoot.yaml.Wording(
                        "t", new org.folkmoot.yaml.Place("f.yaml", 1, 1), Map.of("en", "You said {{first}}.")));
        Translation today = new Translation(List.of(entry));
        TranslationSheet lost = new TranslationSheet(
                "en",
                "cy",
                List.of(new TranslationSheet.Row(
                        2,
                        "f.yaml#t",
                        "",
                        TranslationSheet.State.MISSING,
                        "You said {{first}}.",
                        "Dywedoch {{cyntaf}}.")));
        assertEquals(1, TranslationTaking.of(lost, today).leftOut().size());
        assertEquals(0, TranslationTaking.of(lost, today).count());
    }
}
