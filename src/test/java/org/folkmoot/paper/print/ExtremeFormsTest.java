package org.folkmoot.paper.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.paper.print.SampleForms.Form;
import org.folkmoot.pdf.PdfUa;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.SurveyReader;
import org.folkmoot.survey.kind.StandardKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forms that nobody would wish to fill in, and routes in words. */
class ExtremeFormsTest {

    private static Survey survey(String questions) {
        return pages("""
                  - id: first
                    title: First
                    questions:
                """ + questions.indent(6));
    }

    private static Survey pages(String pages) {
        String yaml = """
                title: A survey
                label: Survey
                unit: {one: resident, many: residents}
                minutes: 10
                languages: [en]
                pages:
                """ + pages;
        return new SurveyReader(StandardKinds.all()).survey(new SurveyId("communities", "extreme"), yaml, "");
    }

    private static void holds(Survey survey, Layout layout) {
        Form form = SampleForms.of(survey, layout);
        assertEquals(List.of(), PdfUa.check(form.pdf(Optional.of(new SheetNumber(1)))));
        new FormSheetsTest().eachBoxIsOnTheMapOnceInsideItsPageAndApartFromTheOthers(form);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void threeHundredOptionsGoOverSeveralPages(Layout layout) {
        String options = IntStream.rangeClosed(1, 300)
                .mapToObj(n -> "    - {id: o" + n + ", label: Option " + n + "}\n")
                .collect(Collectors.joining());
        holds(survey("- id: many\n  kind: multiple-choice\n  text: Which?\n  options:\n" + options), layout);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void wordsOfTwoThousandCharactersAreBroken(Layout layout) {
        String word = "w".repeat(2000);
        holds(survey("""
                        - id: long
                          kind: single-choice
                          text: %1$s
                          hint: %1$s
                          options:
                            - {id: a, label: %1$s, say: true}
                            - {id: b, label: B%1$s}
                        - id: rows
                          kind: agreement-grid
                          text: Rows
                          rows:
                            - {id: one, label: %1$s}
                            - {id: two, label: Two}
                        - id: ranks
                          kind: ranking
                          text: Ranks
                          options:
                            - {id: one, label: %1$s}
                            - {id: two, label: Two}
                        """.formatted(word)), layout);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void fortyLinesFitOnAPage(Layout layout) {
        holds(survey("- {id: words, kind: long-text, text: Words, lines: 40}\n".repeat(1)), layout);
    }

    /** Conditions name questions of earlier pages, so each stands on a page of its own. */
    private static final Survey ROUTED = pages(List.of("""
                    - id: visit
                      kind: single-choice
                      text: Do you visit the park?
                      options:
                        - {id: often, label: Often}
                        - {id: never, label: Never}
                        - {id: gone, label: I used to}
                    """, """
                    - id: why
                      kind: long-text
                      text: What do you like there?
                      when: {question: visit, is: often}
                    """, """
                    - id: again
                      kind: single-choice
                      text: Would you go more often?
                      when: {question: why, answered: true}
                      options: [{id: yes, label: "Yes"}, {id: no, label: "No"}]
                    """, """
                    - id: left
                      kind: long-text
                      text: Why did you stop?
                      when: {question: visit, is: gone}
                    """, """
                    - id: other
                      kind: long-text
                      text: "You said {{visit}} and {{why|nothing else}}. Anything else?"
                    """).stream()
            .map(question -> "  - id: page-" + question.substring(6, question.indexOf('\n')) + "\n    title: A page\n"
                    + "    questions:\n" + question.indent(6))
            .collect(Collectors.joining()));

    private static Map<String, Optional<String>> skips(String id) {
        return new Skips(ROUTED)
                        .from(ROUTED.questions().stream()
                                .filter(question -> question.head().id().value().equals(id))
                                .findFirst()
                                .orElseThrow())
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue()
                                        .map(to -> to.head().id().value())));
    }

    @Test
    void anOptionLeadsPastWhatIsNeverAskedAfterIt() {
        assertEquals(Map.of("never", Optional.of("other"), "gone", Optional.of("left")), skips("visit"));
        // Whether the fourth question is asked does not follow from this answer alone.
        assertEquals(Map.of(), skips("again"));
    }

    @Test
    void routesAndQuotesAreTold() {
        String text = SampleForms.text(SampleForms.of(ROUTED, Layout.STANDARD).pdf(Optional.empty()))
                .replaceAll("\\s+", " ");
        for (String words : List.of(
                "Answer this only if you ticked “Often” at question 1.",
                "→ Go to question 5",
                "→ Go to question 4",
                "Answer this only if you answered question 2.",
                "You said (your answer to question 1) and nothing else.")) {
            assertTrue(text.contains(words), words + " is not in " + text);
        }
        assertFalse(text.contains("{{"), text);
    }
}
