package org.folkmoot.survey.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.print.Layout;
import org.folkmoot.paper.print.PrintedQuestion;
import org.folkmoot.paper.print.Spot;
import org.folkmoot.survey.Column;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.InWords;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.QuestionKind;
import org.folkmoot.survey.Reading;
import org.folkmoot.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of question must keep. */
class QuestionKindContractTest {

    private static final Pattern KEY = Pattern.compile("(?<=^|[{ ,])([a-z][a-z-]*):(?= |$)");

    static Stream<QuestionKind> kinds() {
        return StandardKinds.all().all().stream();
    }

    @Test
    void everyKindIsABeanAndAmongTheStandardOnes() throws IOException {
        Set<String> listed =
                kinds().map(kind -> kind.getClass().getName()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = new TreeSet<>();
        Path folder = Path.of("src/main/java/org/folkmoot/survey/kind");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains("implements QuestionKind")) {
                    found.add("org.folkmoot.survey.kind."
                            + file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        assertEquals(found, listed);
        kinds().forEach(kind -> assertTrue(kind.getClass().isAnnotationPresent(Singleton.class), kind.name()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSampleIsWithoutProblem(QuestionKind kind) {
        Definition definition = Definition.read(kind.sample().yaml());
        assertEquals(List.of(), definition.problems());
        assertTrue(kind.sample().yaml().contains("kind: " + kind.name() + "\n"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aMisspeltKeyIsReportedWhereItStands(QuestionKind kind) {
        String[] lines = kind.sample().yaml().split("\n");
        for (int i = 0; i < lines.length; i++) {
            Matcher keys = KEY.matcher(lines[i]);
            while (keys.find()) {
                String key = keys.group(1);
                String[] broken = lines.clone();
                broken[i] = lines[i].substring(0, keys.end(1)) + "x" + lines[i].substring(keys.end(1));
                int line = i + 2;
                List<Problem> problems =
                        Definition.read(String.join("\n", broken)).problems();
                assertTrue(
                        problems.stream()
                                .anyMatch(problem -> problem.place().line() == line
                                        && problem.todo().contains("“" + key + "”")),
                        () -> key + "x in line " + line + ": " + problems);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void thePrintedFormHasAsManyBoxesAsTheWidgetHasFields(QuestionKind kind) {
        Question question = Definition.sample(kind);
        for (Layout layout : Layout.values()) {
            List<Spot> spots = PrintedQuestion.spots(question, layout);
            assertEquals(
                    new TreeSet<>(question.widget().fields()),
                    spots.stream().map(Spot::field).collect(Collectors.toCollection(TreeSet::new)));
            assertEquals(
                    spots.size(),
                    spots.stream()
                            .map(spot -> spot.field() + " " + spot.value())
                            .distinct()
                            .count());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aKeyOfTheWrongTypeIsReported(QuestionKind kind) {
        String[] lines = kind.sample().yaml().split("\n");
        for (int i = 0; i < lines.length; i++) {
            Matcher key = Pattern.compile("^  ([a-z-]+): .*").matcher(lines[i]);
            if (key.matches() && !key.group(1).equals("kind")) {
                String[] broken = lines.clone();
                broken[i] = "  " + key.group(1) + ": [a, b]";
                int line = i + 2;
                assertTrue(
                        Definition.read(String.join("\n", broken)).problems().stream()
                                .anyMatch(problem -> problem.place().line() == line),
                        broken[i]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void goodMarksAreReadWithoutFault(QuestionKind kind) {
        Question question = Definition.sample(kind);
        assertFalse(kind.sample().good().isEmpty());
        kind.sample().good().forEach(marks -> {
            assertEquals(List.of(), question.read(Written.of(marks)).faults(), marks::toString);
            assertTrue(question.widget().fields().containsAll(marks.keySet()), marks::toString);
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void badMarksHaveFaultsThatAreToldAtAFieldOfTheQuestion(QuestionKind kind) {
        Question question = Definition.sample(kind);
        Properties texts = texts();
        assertFalse(kind.sample().bad().isEmpty());
        kind.sample().bad().forEach(marks -> {
            Reading reading = question.read(Written.of(marks));
            assertFalse(reading.good(), marks::toString);
            for (Fault fault : reading.faults()) {
                assertTrue(question.widget().fields().contains(fault.field()), fault::toString);
                String text = texts.getProperty(fault.key());
                assertNotNull(text, fault.key());
                Set<String> named = Pattern.compile("\\{(\\d)}")
                        .matcher(text)
                        .results()
                        .map(result -> result.group(1))
                        .collect(Collectors.toSet());
                assertEquals(fault.details().size(), named.size(), () -> fault + " is told as " + text);
            }
        });
    }

    @Test
    void everyFaultNamedInTheCodeHasItsMessage() throws IOException {
        Set<String> keys = texts().stringPropertyNames();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/folkmoot/survey/kind"))) {
            for (Path file : files.toList()) {
                Matcher used = Pattern.compile("\"(survey\\.fault\\.[a-z-]+)\"").matcher(Files.readString(file));
                while (used.find()) {
                    String key = used.group(1);
                    assertTrue(
                            key.endsWith("-") ? keys.stream().anyMatch(k -> k.startsWith(key)) : keys.contains(key),
                            key);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothingWrittenIsSkippedAndAKeyersMarkStands(QuestionKind kind) {
        Question question = Definition.sample(kind);
        assertEquals(Reading.missing(Why.SKIPPED), question.read(Written.NOTHING));
        Map<Written.Mark, Why> meaning = Map.of(
                Written.Mark.BLANK, Why.BLANK,
                Written.Mark.SPOILT, Why.SPOILT,
                Written.Mark.UNREADABLE, Why.UNREADABLE);
        meaning.forEach((mark, why) -> {
            Written marked = new Written(
                    kind.sample().good().getFirst(), Map.of(question.head().id(), mark));
            assertEquals(Reading.missing(why), question.read(marked));
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRequiredQuestionLeftAloneIsFaultyAndStillSkipped(QuestionKind kind) {
        Question question = Definition.good(kind.sample().yaml() + "  required: true\n");
        Reading reading = question.read(Written.NOTHING);
        assertEquals(new Answer.Missing(Why.SKIPPED), reading.answer());
        assertEquals(1, reading.faults().size());
        assertNotNull(texts().getProperty(reading.faults().getFirst().key()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void columnsAndFieldsAreNamedByTheQuestionAndUnique(QuestionKind kind) {
        Question question = Definition.sample(kind);
        String id = question.head().id().value();
        Set<String> ids = new HashSet<>();
        for (Column column : question.columns()) {
            assertTrue(column.id().equals(id) || column.id().startsWith(id + "."), column.id());
            assertTrue(ids.add(column.id()), column.id());
            assertEquals(new Column.Blank(), column.cell().apply(new Answer.Missing(Why.SKIPPED)), column.id());
        }
        assertFalse(ids.isEmpty());
        List<String> fields = question.widget().fields();
        assertEquals(fields.size(), Set.copyOf(fields).size(), fields::toString);
        assertTrue(fields.stream().allMatch(field -> field.equals(id) || field.startsWith(id + ".")), fields::toString);
        assertEquals(List.of(), InWords.lines(question, new Answer.Missing(Why.SKIPPED), "en"));
    }

    static Properties texts() {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                QuestionKindContractTest.class.getResourceAsStream("/messages/survey_en.properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }
}
