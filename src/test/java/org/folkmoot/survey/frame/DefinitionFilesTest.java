package org.folkmoot.survey.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.survey.kind.StandardKinds;
import org.folkmoot.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file and folder in {@code valid} passes; every one in {@code invalid} yields exactly what stands in the file
 * {@code .problems} beside it. {@code -Dgolden=write} writes these files anew, to be read before they are kept.
 */
class DefinitionFilesTest {

    private static final Path SURVEYS = Path.of("src/test/resources/surveys");
    private static final Path VALID = SURVEYS.resolve("valid");
    private static final Path INVALID = SURVEYS.resolve("invalid");

    private final DefinitionCheck check = new DefinitionCheck(StandardKinds.all());

    static Stream<Path> valid() throws IOException {
        return cases(VALID);
    }

    static Stream<Path> invalid() throws IOException {
        return cases(INVALID);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void passes(Path path) {
        assertEquals(List.of(), check.check(List.of(path)).all());
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void yieldsItsProblems(Path path) throws IOException {
        List<Problem> problems = check.check(List.of(path)).all();
        String found = problems.stream().map(this::line).collect(Collectors.joining("\n", "", "\n"));
        assertFalse(problems.isEmpty());
        assertTrue(problems.stream().noneMatch(problem -> problem.todo().isBlank()));
        Path golden = INVALID.resolve(path.getFileName().toString().replaceFirst("\\.yaml$", "") + ".problems");
        if ("write".equals(System.getProperty("golden"))) {
            assertEquals(null, System.getenv("CI"), "golden files are not written where nobody reads them");
            Files.writeString(golden, found);
        }
        assertEquals(Files.readString(golden), found);
    }

    @Test
    void severalPathsAreCheckedTogetherAndAWrongOneIsNamed() {
        Path one = INVALID.resolve("unknown-kind.yaml");
        Path none = Path.of("src/test/resources/surveys/nowhere.yaml");
        List<String> lines = check.check(List.of(VALID.resolve("minimal.yaml"), one, none)).all().stream()
                .map(Problem::toString)
                .toList();
        assertEquals(2, lines.size());
        assertTrue(
                lines.get(0).startsWith("src/test/resources/surveys/invalid/unknown-kind.yaml:10:15: "), lines.get(0));
        assertEquals(
                "src/test/resources/surveys/nowhere.yaml:1:1: there is no such file or folder; "
                        + "look at the name, and at the folder in which the command runs",
                lines.get(1));
    }

    private String line(Problem problem) {
        return problem.toString().replace(INVALID.toString().replace('\\', '/') + "/", "");
    }

    private static Stream<Path> cases(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> !path.toString().endsWith(".problems")).sorted().toList().stream();
        }
    }
}
