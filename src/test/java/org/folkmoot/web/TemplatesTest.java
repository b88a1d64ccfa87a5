package org.folkmoot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.jknack.handlebars.Handlebars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Path VIEWS = Path.of("src/main/resources/views");

    /** Folders of pages that only officers see, which are in English throughout. */
    private static final Set<String> STAFF = Set.of("account", "desk", "paper", "report", "theme");

    /** A tag with its attributes, which may hold what templates say, or an element in which no other may stand. */
    private static final Pattern NO_ELEMENTS = Pattern.compile(
            "<[a-z][a-z0-9]*\\b(?:\\{\\{.*?\\}\\}|[^<>{])*>|<(title|option|textarea)\\b.*?</\\1>", Pattern.DOTALL);

    @Test
    void noElementIsPutWhereNoneMayStand() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(VIEWS)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path ->
                            !STAFF.contains(VIEWS.relativize(path).getName(0).toString()))
                    .filter(path -> !path.endsWith("staff.hbs"))
                    .toList()) {
                Matcher places = NO_ELEMENTS.matcher(Files.readString(file));
                while (places.find()) {
                    if (places.group().matches("(?s).*\\{\\{(t|said) .*")) {
                        wrong.add(file + ": write {{plain (t …)}} in " + places.group());
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void wordsInAnotherLanguageThanTheirPageStandInAnElementThatNamesIt() throws IOException {
        Map<String, Object> model = Map.of(
                "lang", "ar", "foreign", Said.of("<Town>", "en", "ar"), "own", Said.of("بلدة", "ar", "ar"), "none", "");
        assertEquals("<span lang=\"en\" dir=\"ltr\">&lt;Town&gt;</span>", rendered("{{said foreign}}", model));
        assertEquals("&lt;Town&gt;", rendered("{{foreign}}", model));
        assertEquals("بلدة", rendered("{{said own}}", model));
        assertEquals("", rendered("{{said absent}}{{said none}}", model));
        assertTrue(rendered("{{t \"web.back\"}}", model).startsWith("<span lang=\"en\" dir=\"ltr\">"));
        assertFalse(rendered("{{plain (t \"web.back\")}}", model).contains("<"));
        assertEquals("<p lang=\"en\" dir=\"ltr\">", rendered("<p{{ours}}>", model));
        assertEquals("<p>", rendered("<p{{ours}}>", Map.of("lang", "cy")));
        assertEquals("Back", rendered("{{t \"web.back\"}}", Map.of("lang", "en-x-easy")));
    }

    private static String rendered(String template, Map<String, Object> model) throws IOException {
        Handlebars handlebars = new Templates(new Messages(), null, false).with(new Handlebars());
        return handlebars.compileInline(template).apply(model);
    }
}
