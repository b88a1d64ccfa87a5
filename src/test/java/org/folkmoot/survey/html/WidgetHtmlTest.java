package org.folkmoot.survey.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.QuestionKind;
import org.folkmoot.survey.html.WidgetHtml.Setting;
import org.folkmoot.survey.kind.Definition;
import org.folkmoot.survey.kind.StandardKinds;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WidgetHtmlTest {

    private static final String HOSTILE = "\"'><script>alert(1)</script><b onclick=x>&amp;";

    private final WidgetHtml html = new WidgetHtml(new Messages());

    static Stream<QuestionKind> kinds() {
        return StandardKinds.all().all().stream();
    }

    private String show(Question question, Map<String, List<String>> marks, Setting setting) {
        Written written = Written.of(marks);
        return html.html(question, written, question.read(written).faults(), setting, "en");
    }

    private static Question question(String kind) {
        return Definition.sample(StandardKinds.all().named(kind).orElseThrow());
    }

    private static Set<String> all(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void aVoluntaryChoiceCanBeTakenBackButARequiredOneNot() {
        String scale = "- {id: good, kind: scale, text: How good?, from: 1, to: 5%s}\n";
        Question voluntary = Definition.good(scale.formatted(""));
        String shown = show(voluntary, Map.of(), Setting.TOGETHER);
        assertTrue(
                shown.contains("<button class=\"link-button\" type=\"submit\" name=\"_clear\" value=\"good\">"), shown);
        assertFalse(show(voluntary, Map.of(), Setting.KEYING).contains("_clear"));
        Question required = Definition.good(scale.formatted(", required: true"));
        assertFalse(show(required, Map.of(), Setting.TOGETHER).contains("_clear"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyFieldHasControlsAndEveryControlALabel(QuestionKind kind) {
        Question question = Definition.sample(kind);
        for (Setting setting : Setting.values()) {
            String page = show(question, Map.of(), setting);
            List<MatchResult> controls = Pattern.compile("<(?:input|select|textarea)( [^>]*)>")
                    .matcher(page)
                    .results()
                    .toList();
            assertEquals(
                    Set.copyOf(question.widget().fields()),
                    all(page.replaceAll("<button.*?</button>", ""), " name=\"([^\"]*)\""));
            Set<String> labelled = all(page, "<label[^>]* for=\"([^\"]*)\"");
            for (MatchResult control : controls) {
                Set<String> id = all(control.group(1), " id=\"([^\"]*)\"");
                assertEquals(1, id.size(), control.group());
                assertTrue(labelled.containsAll(id), control.group());
            }
            assertEquals(labelled.size(), controls.size(), "a label without a control");
            assertFalse(page.contains("required"), page);
            assertFalse(page.contains(" style="), page);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void idsAreUniqueAndEveryIdNamedIsThere(QuestionKind kind) {
        Question question = Definition.sample(kind);
        for (Setting setting : Setting.values()) {
            for (Map<String, List<String>> marks : kind.sample().bad()) {
                String page = show(question, marks, setting);
                Set<String> ids = new HashSet<>();
                Pattern.compile(" id=\"([^\"]*)\"")
                        .matcher(page)
                        .results()
                        .forEach(id -> assertTrue(ids.add(id.group(1)), id.group(1)));
                all(page, " aria-(?:describedby|labelledby)=\"([^\"]*)\"")
                        .forEach(named -> assertTrue(ids.containsAll(List.of(named.split(" "))), named));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyFaultIsToldInPlaceAndTheSummaryLeadsToAControl(QuestionKind kind) {
        Question question = Definition.sample(kind);
        for (Map<String, List<String>> marks : kind.sample().bad()) {
            List<Fault> faults = question.read(Written.of(marks)).faults();
            String page = show(question, marks, Setting.TOGETHER);
            List<FormError> errors = html.errors(faults, "en");
            assertEquals(faults.size(), errors.size());
            assertTrue(page.contains("form-group--error"));
            for (FormError error : errors) {
                assertTrue(
                        Pattern.compile("<(input|select|textarea)[^>]* id=\"" + Pattern.quote(error.anchor()) + "\"")
                                .matcher(page)
                                .find(),
                        error.anchor());
                assertTrue(page.contains("</span> " + error.text() + "</p>"), error.text());
                assertFalse(error.text().contains("{"), error.text());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theQuestionIsTheOneHeadingOfAPageOfItsOwn(QuestionKind kind) {
        Question question = Definition.sample(kind);
        String alone = show(question, Map.of(), Setting.ALONE);
        assertEquals(2, alone.split("<h1").length, alone);
        assertTrue(alone.contains(question.head().text().in("en")));
        assertFalse(show(question, Map.of(), Setting.TOGETHER).contains("<h1"));
        assertFalse(show(question, Map.of(), Setting.KEYING).contains("<h1"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hostileWordsAreEscapedWhereverTheyStand(QuestionKind kind) {
        String yaml = kind.sample().yaml().replaceAll("text: .*", "text: '" + HOSTILE.replace("'", "''") + "'");
        yaml = yaml.replaceAll("label: [^,}\n]*", "label: '" + HOSTILE.replace("'", "''") + "'");
        Question question = Definition.read(yaml).question();
        for (Setting setting : Setting.values()) {
            Map<String, List<String>> marks =
                    question.widget().fields().stream().collect(Collectors.toMap(f -> f, f -> List.of(HOSTILE)));
            String page = show(question, marks, setting);
            assertFalse(page.contains("<script"), page);
            assertFalse(page.contains("<b "), page);
            assertFalse(page.contains("\"'>"), page);
            assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
        }
    }

    @Test
    void whatIsWrittenStaysWritten() {
        assertTrue(show(question("long-text"), Map.of("proud", List.of("\nThe choir")), Setting.ALONE)
                .contains(">\n\nThe choir</textarea>"));
        assertTrue(show(question("number"), Map.of("members", List.of("a dozen")), Setting.ALONE)
                .contains(" value=\"a dozen\""));
        String ticks = show(question("multiple-choice"), Map.of("matters", List.of("parks", "none")), Setting.ALONE);
        assertEquals(Set.of("parks", "none"), all(ticks, " value=\"([^\"]*)\" checked"));
        assertEquals(
                Set.of("2"),
                all(
                        show(question("ranking"), Map.of("savings.grass", List.of("2")), Setting.ALONE),
                        " value=\"([^\"]*)\" selected"));
        String grid = show(question("agreement-grid"), Map.of("priorities.work", List.of("agree")), Setting.TOGETHER);
        assertEquals(Set.of("priorities.work"), all(grid, " name=\"([^\"]*)\" value=\"agree\" checked"));
    }

    @Test
    void nothingIsTickedBeforehand() {
        kinds().forEach(kind -> assertFalse(
                show(Definition.sample(kind), Map.of(), Setting.ALONE).contains(" checked"), kind.name()));
    }

    @Test
    void whatExcludesTheOthersStandsBelowOr() {
        String page = show(question("multiple-choice"), Map.of(), Setting.ALONE);
        int or = page.indexOf("choices__or");
        assertTrue(page.indexOf("value=\"other\"") < or && or < page.indexOf("value=\"none\""));
        assertEquals(or, page.lastIndexOf("choices__or"));
    }

    @Test
    void aGridIsATableWithHeadings() {
        String page = show(question("agreement-grid"), Map.of(), Setting.ALONE);
        assertEquals(
                7, Pattern.compile("<th scope=\"col\">").matcher(page).results().count());
        assertEquals(
                2, Pattern.compile("<th scope=\"row\"").matcher(page).results().count());
        assertEquals(
                12, Pattern.compile("type=\"radio\"").matcher(page).results().count());
    }

    @Test
    void phonesAndBrowsersAreHelped() {
        assertTrue(show(question("postcode"), Map.of(), Setting.ALONE).contains(" autocomplete=\"postal-code\""));
        assertTrue(show(question("number"), Map.of(), Setting.ALONE).contains(" inputmode=\"numeric\""));
        assertEquals(4, show(question("date"), Map.of(), Setting.ALONE).split(" inputmode=\"numeric\"").length);
    }

    @Test
    void keyersSeeTheCodesOfThePrintedFormAndNoHints() {
        String page = show(question("single-choice"), Map.of(), Setting.KEYING);
        assertTrue(page.contains("<kbd>1</kbd> For myself"));
        assertFalse(page.contains("Select one option."));
        assertFalse(show(question("single-choice"), Map.of(), Setting.ALONE).contains("<kbd>"));
    }
}
