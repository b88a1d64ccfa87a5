package org.folkmoot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.kind.StandardKinds;
import org.junit.jupiter.api.Test;

class QuotingTest {

    private static final Survey PARKS =
            new SurveyReader(StandardKinds.all()).survey(new SurveyId("parks", "residents"), """
                    title: Parks
                    label: Parks
                    unit: {one: resident, many: residents}
                    minutes: 5
                    languages: [en, cy]
                    pages:
                      - id: first
                        title: {en: First, cy: Cyntaf}
                        questions:
                          - {id: park, kind: short-text, text: {en: Which park?, cy: Pa barc?}}
                          - id: like
                            kind: multiple-choice
                            text: {en: What do you like?, cy: Beth?}
                            options:
                              - {id: trees, label: {en: Trees, cy: Coed}}
                              - {id: other, label: {en: Other, cy: Arall}, say: true}
                      - id: second
                        title: {en: "About {{park|the park}}", cy: "Am {{park|y parc}}"}
                        introduction: {en: "You like {{like|nothing}}.", cy: "{{like|Dim}}."}
                        questions:
                          - id: keep
                            kind: single-choice
                            text: {en: "Shall we keep {{like|it}} in {{ park | the park }}?", cy: "Cadw {{like|ef}}?"}
                            options:
                              - {id: all, label: {en: "All of {{park|it}}", cy: "Popeth"}}
                              - {id: none, label: {en: None, cy: Dim}}
                      - id: third
                        title: {en: "{{keep|Nothing}}", cy: "{{keep|Dim}}"}
                        questions: [{id: more, kind: long-text, text: {en: More?, cy: Mwy?}}]
                    """, "");

    private static Route route(String... marks) {
        Map<String, List<String>> fields = new java.util.HashMap<>();
        for (int i = 0; i < marks.length; i += 2) {
            fields.computeIfAbsent(marks[i], key -> new java.util.ArrayList<>()).add(marks[i + 1]);
        }
        return Route.of(PARKS, Written.of(fields)).quoted();
    }

    @Test
    void earlierAnswersStandInLaterTextsInTheReadersLanguage() {
        Route route = route("park", "Bell  Field", "like", "trees", "like.other.text", "ducks", "keep", "all");
        Route.Stop second = route.stops().get(1);
        assertEquals("About Bell Field", second.page().title().in("en"));
        assertEquals("Am Bell Field", second.page().title().in("cy"));
        assertEquals(
                "You like Trees, Other: ducks.",
                second.page().introduction().orElseThrow().in("en"));
        assertEquals(
                "Coed, Arall: ducks.",
                second.page().introduction().orElseThrow().in("cy"));
        Question keep = second.questions().getFirst();
        assertEquals(
                "Shall we keep Trees, Other: ducks in Bell Field?",
                keep.head().text().in("en"));
        Widget.Choices choices = (Widget.Choices) keep.widget();
        assertEquals("All of Bell Field", choices.choices().getFirst().label().in("en"));
        assertEquals(
                List.of("All of Bell Field"),
                InWords.lines(keep, route.answers().get(keep.head().id()), "en"));
        assertEquals("All of Bell Field", route.stops().get(2).page().title().in("en"), "a quote within a quote");
    }

    @Test
    void whatWasNotAnsweredHasItsOwnWords() {
        Route.Stop second = route("like", "other").stops().get(1);
        assertEquals("About the park", second.page().title().in("en"));
        assertEquals("Am y parc", second.page().title().in("cy"));
        assertEquals(
                "You like Other.", second.page().introduction().orElseThrow().in("en"));
    }

    @Test
    void aTextWithoutAnswersNeverShowsItsBraces() {
        assertEquals("About the park", PARKS.pages().get(1).title().in("en"));
        assertEquals("Hello …", Text.of("Hello {{name}}").in("en"));
    }

    @Test
    void anAnswerIsNeitherReadAsAQuoteNorAsAnythingElse() {
        String title = route("park", "{{like|x}} $1 \\ <b>")
                .stops()
                .get(1)
                .page()
                .title()
                .in("en");
        assertEquals("About {{like|x}} $1 \\ <b>", title.replace("\u2060", ""));
        Fault fault = Fault.of("park", "survey.fault.number-unclear", "{{like|x}}");
        assertEquals("{{like|x}}", fault.details("en").getFirst().replace("\u2060", ""));
    }

    @Test
    void aLongAnswerIsCutAfterAWord() {
        String title =
                route("park", "word ".repeat(40)).stops().get(1).page().title().in("en");
        assertTrue(title.endsWith("word…"), title);
        assertTrue(title.length() < 100, title);
        String solid =
                route("park", "😀".repeat(200)).stops().get(1).page().title().in("en");
        assertFalse(solid.codePoints().anyMatch(c -> c >= 0xD800 && c < 0xE000), "no half of a character");
        assertTrue(solid.endsWith("…"));
    }
}
