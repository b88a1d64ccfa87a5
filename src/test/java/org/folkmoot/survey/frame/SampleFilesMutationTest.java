package org.folkmoot.survey.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.survey.kind.StandardKinds;
import org.folkmoot.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every key and every value of the sample files is broken in turn. Each time at least one problem must stand on the broken line,
 * or on a line of the mapping or list that depends on it, and say what to do.
 */
class SampleFilesMutationTest {

    private static final Path SURVEYS = Path.of("surveys");

    private final DefinitionCheck check = new DefinitionCheck(StandardKinds.all());

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SURVEYS)) {
            return files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyMistakeIsReportedWhereItIs(Path file, @TempDir Path folder) throws IOException {
        List<String> unnoticed = SampleParts.of(file).parallelStream()
                .flatMap(part -> unnoticed(file, part, folder).stream())
                .toList();
        assertEquals(List.of(), unnoticed);
    }

    private List<String> unnoticed(Path file, SampleParts.Part part, Path folder) {
        try {
            Path copy = new SampleParts(SURVEYS).copied(file, Files.createTempDirectory(folder, "part"));
            Files.writeString(copy, part.text());
            assertEquals(List.of(), problems(copy), "unbroken");
            List<String> unnoticed = new ArrayList<>();
            for (YamlBreaker.Broken broken : YamlBreaker.every(part.text(), part.firstLine())) {
                Files.writeString(copy, broken.text());
                unnoticed(broken, copy).ifPresent(unnoticed::add);
            }
            return unnoticed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theBreakerBreaksManyThings() {
        String text = "a: 1\nlist:\n  - {id: x, label: y}\n  - {id: z, label: w}\n";
        List<YamlBreaker.Broken> all = YamlBreaker.every(text, 1);
        assertTrue(all.size() > 40, () -> all.size() + " mistakes");
        assertEquals(
                all.size(),
                all.stream().map(YamlBreaker.Broken::text).distinct().count());
    }

    @Test
    void thePartsOfAFileAreTheWholeFile() throws IOException {
        for (Path file : files().toList()) {
            List<String> broken = new ArrayList<>();
            for (SampleParts.Part part : SampleParts.of(file)) {
                part.text().lines().skip(part.firstLine() - 1L).forEach(broken::add);
            }
            assertEquals(Files.readAllLines(file), broken, file.toString());
        }
    }

    private Optional<String> unnoticed(YamlBreaker.Broken broken, Path copy) {
        List<Problem> problems;
        try {
            problems = problems(copy);
        } catch (RuntimeException thrown) {
            throw new AssertionError(broken.how() + " in line " + broken.from() + " throws", thrown);
        }
        boolean noticed = problems.stream()
                .filter(problem -> !problem.todo().isBlank())
                .mapToInt(problem -> problem.place().line())
                .anyMatch(line -> line >= broken.from() && line <= broken.to());
        return noticed
                ? Optional.empty()
                : Optional.of(broken.how() + " in lines " + broken.from() + " to " + broken.to() + ": " + problems);
    }

    private List<Problem> problems(Path file) {
        return check.check(List.of(file)).all();
    }
}
