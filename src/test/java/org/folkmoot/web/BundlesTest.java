package org.folkmoot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of pages in all languages: every text of residents' pages is there in Welsh, with the same holes to fill. */
class BundlesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");

    /** Rooms whose pages only officers see, in English; what is not named here is for residents. */
    private static final Set<String> STAFF = Set.of(
            "account",
            "agreement",
            "desk",
            "discovery",
            "engagement",
            "frame",
            "exchange",
            "paper",
            "paperforms",
            "post",
            "quotes",
            "reportpages",
            "scan",
            "sheets",
            "theme",
            "transfer");

    /** Keys of pages that only officers see, in a room that is for residents too. */
    private static final String STAFF_PAGES = "story.desk.";

    private static final Pattern HOLE = Pattern.compile("\\{(\\d+)");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.sorted().toList().stream();
        }
    }

    static Stream<String> rooms() throws IOException {
        return files().map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith("_en.properties"))
                .map(name -> name.replace("_en.properties", ""))
                .filter(room -> !STAFF.contains(room));
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> keys(Properties texts) {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void welshHasWhatEnglishHasAndNoMore(String room) throws IOException {
        Properties english = read(FOLDER.resolve(room + "_en.properties"));
        Path file = FOLDER.resolve(room + "_cy.properties");
        assertTrue(
                Files.exists(file),
                "Residents' texts need Welsh in " + file + "; name the room in STAFF if only officers see its pages");
        assertEquals(
                keys(english).stream()
                        .filter(key -> !key.startsWith(STAFF_PAGES))
                        .collect(Collectors.toCollection(TreeSet::new)),
                keys(read(file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTextHasTheHolesOfTheEnglishOneAndCanBeFilled(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".properties", "");
        String language = name.substring(name.indexOf('_') + 1);
        Properties english = read(FOLDER.resolve(name.replace("_" + language, "_en") + ".properties"));
        Properties texts = read(file);
        Messages messages = new Messages();
        for (String key : keys(texts)) {
            String text = texts.getProperty(key);
            assertTrue(english.containsKey(key), () -> file + ": no page uses " + key);
            assertEquals(holes(english.getProperty(key)), holes(text), () -> file + ": " + key);
            assertFalse(text.isBlank(), () -> file + ": " + key);
            assertEquals(text.strip(), text, () -> file + ": " + key);
            assertFalse(text.contains("''"), () -> file + ": an apostrophe is written once: " + key);
            for (int number : List.of(0, 1, 2, 7)) {
                String filled = messages.text(language, key, number, number, number, number, number, number);
                assertFalse(HOLE.matcher(filled).find(), () -> file + ": " + key + ": " + filled);
                assertEquals(
                        text.chars().filter(c -> c == '\'').count() > 0,
                        filled.chars().filter(c -> c == '\'').count() > 0,
                        () -> file + ": an apostrophe went missing: " + key + ": " + filled);
            }
        }
    }

    private static Set<String> holes(String text) {
        return HOLE.matcher(text)
                .results()
                .map((MatchResult hole) -> hole.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
