package org.folkmoot.survey.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.survey.QuestionKind;
import org.folkmoot.survey.kind.StandardKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The page on definitions is executed: its examples are the files of one folder, and the program finds no fault with them. */
class DefinitionsPageTest {

    private static final Path PAGE = Path.of("src/site/definitions.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?m)^`surveys/([a-z0-9./-]+)`\n\n```[a-z]+\n([\\s\\S]*?)^```$");
    private static final Pattern FENCE = Pattern.compile("(?m)^```[a-z]+$");

    private static List<MatchResult> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE)).results().toList();
    }

    @Test
    void theExamplesAreDefinitionsWithoutProblem(@TempDir Path surveys) throws IOException {
        for (MatchResult example : examples()) {
            Path file = surveys.resolve(example.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, example.group(2));
        }
        assertEquals(
                List.of(),
                new DefinitionCheck(StandardKinds.all()).check(List.of(surveys)).all());
    }

    @Test
    void everyExampleIsReadByTheTest() throws IOException {
        assertEquals(
                FENCE.matcher(Files.readString(PAGE)).results().count(),
                examples().size());
    }

    @Test
    void everyKindAndEveryKeyOfAKindIsExplained() throws IOException {
        String page = Files.readString(PAGE);
        Set<String> missing = new TreeSet<>();
        for (QuestionKind kind : StandardKinds.all().all()) {
            Stream.concat(Stream.of(kind.name()), keys(kind.sample().yaml()).stream())
                    .filter(word -> !Pattern.compile("(?<![a-z-])" + word + "(?![a-z-])")
                            .matcher(page)
                            .find())
                    .forEach(missing::add);
        }
        missing.removeAll(Set.of("riverside", "old-town"));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyOfTheSamplesIsExplained() throws IOException {
        String page = Files.readString(PAGE);
        String bank = Files.readString(Path.of("surveys/banks/equality-2026.yaml"));
        try (Stream<Path> files = Files.walk(Path.of("surveys"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !path.endsWith("code-frame.yaml"))
                    .toList()) {
                for (String key : keys(Files.readString(file))) {
                    boolean ofTheSample = List.of("cy", "en", "en-x-easy").contains(key)
                            || Files.readString(file).contains("{id: " + key)
                            || Files.readString(Path.of("surveys/council.yaml")).contains("{id: " + key)
                            || bank.matches("(?s).*\\{id: \"?" + key + "\"?,.*");
                    assertTrue(
                            ofTheSample
                                    || Pattern.compile("(?<![a-z-])" + key + "(?![a-z-])")
                                            .matcher(page)
                                            .find(),
                            key + " of " + file);
                }
            }
        }
    }

    private static Set<String> keys(String yaml) {
        Set<String> keys = new TreeSet<>();
        keys(new Load(LoadSettings.builder().build()).loadFromString(yaml), keys);
        return keys;
    }

    private static void keys(Object part, Set<String> keys) {
        if (part instanceof Map<?, ?> map) {
            map.forEach((key, below) -> {
                keys.add(String.valueOf(key));
                keys(below, keys);
            });
        } else if (part instanceof List<?> list) {
            list.forEach(below -> keys(below, keys));
        }
    }
}
