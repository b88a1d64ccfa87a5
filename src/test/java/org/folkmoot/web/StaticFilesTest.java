package org.folkmoot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Styles and scripts of residents work in a browser that is six years old, and ask no other site for anything. */
class StaticFilesTest {

    private static final Path STATIC = Path.of("src/main/resources/static");

    /** What officers' desks have may need a newer browser. */
    private static final List<String> OF_OFFICERS =
            List.of("coding.js", "kept.js", "keying.css", "keying.js", "staff.css");

    /** What no browser of 2020 knows, in styles. */
    private static final Map<String, Pattern> STYLES_TOO_NEW = Map.ofEntries(
            Map.entry("a web font", Pattern.compile("@font-face|@import")),
            Map.entry(
                    "a layer, scope, container or property rule",
                    Pattern.compile("@(layer|scope|container|property|starting-style)\\b")),
            Map.entry(":has()", Pattern.compile(":has\\(")),
            Map.entry("nesting", Pattern.compile("\\{[^{}]*(?:^|[;{\\s])&[^{}]*\\{")),
            Map.entry("a unit of the dynamic viewport", Pattern.compile("\\d(d|s|l)v[hwbi]\\b|\\dcq[wh]\\b")),
            Map.entry("color-mix() or oklch()", Pattern.compile("\\b(color-mix|oklch|oklab|lab|lch)\\(")),
            Map.entry("subgrid", Pattern.compile("\\bsubgrid\\b")));

    /** What no browser of 2017's language knows, in scripts. */
    private static final Map<String, Pattern> SCRIPTS_TOO_NEW = Map.of(
            "?. or ??", Pattern.compile("\\?\\.[A-Za-z_\\[(]|\\?\\?"),
            "a logical assignment", Pattern.compile("(\\|\\||&&)="),
            "a private field", Pattern.compile("[^'\"`\\w]#[a-z]\\w*\\s*[=(;]"),
            "an object spread", Pattern.compile("\\{\\s*\\.\\.\\."),
            "catch without a name", Pattern.compile("\\bcatch\\s*\\{"),
            "a separated number", Pattern.compile("\\b\\d+_\\d+"),
            "a module", Pattern.compile("^\\s*(import|export)\\b", Pattern.MULTILINE),
            "a newer method",
                    Pattern.compile(
                            "\\.(replaceAll|at|findLast|flatMap|flat|toSorted|replaceChildren|fromEntries|allSettled|matchAll|requestSubmit)\\("));

    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:https?:)?//[a-z0-9-]+(?:\\.[a-z0-9-]+)+/", Pattern.CASE_INSENSITIVE);

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(STATIC)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !OF_OFFICERS.contains(file.getFileName().toString()))
                    .toList();
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }

    private static List<String> found(String ending, Map<String, Pattern> patterns) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(ending)) {
            String text = read(file);
            patterns.forEach((what, pattern) -> {
                Matcher matcher = pattern.matcher(text);
                while (matcher.find()) {
                    found.add(file.getFileName() + " has " + what + ": " + matcher.group());
                }
            });
        }
        return found;
    }

    @Test
    void stylesAreThoseOfSixYearsAgo() throws IOException {
        assertTrue(files(".css").size() >= 2);
        assertEquals(List.of(), found(".css", STYLES_TOO_NEW));
    }

    @Test
    void scriptsAreThoseOfSixYearsAgo() throws IOException {
        assertTrue(files(".js").size() >= 4);
        assertEquals(List.of(), found(".js", SCRIPTS_TOO_NEW));
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        Map<String, Pattern> elsewhere = Map.of("the address of another site", ELSEWHERE);
        assertEquals(List.of(), found(".css", elsewhere));
        assertEquals(List.of(), found(".js", elsewhere));
    }

    @Test
    void whatIsTooNewIsKnown() {
        assertTrue(STYLES_TOO_NEW
                .get("nesting")
                .matcher("a { color: red; & b { color: blue } }")
                .find());
        assertTrue(SCRIPTS_TOO_NEW.get("?. or ??").matcher("a?.b").find());
        assertTrue(SCRIPTS_TOO_NEW.get("?. or ??").matcher("a ?? b").find());
        assertTrue(!SCRIPTS_TOO_NEW.get("?. or ??").matcher("a ? .5 : b").find());
    }
}
