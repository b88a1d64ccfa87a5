package org.folkmoot.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.FrameReader;
import org.folkmoot.theme.learn.Stems;
import org.folkmoot.yaml.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public class SuggesterTest {
    static final String FRAME = """
            themes:
              - id: pride
                label: Proud of
                definition: What people are proud of
                codes:
                  - id: friendly
                    label: Friendliness
                    definition: People are kind to one another
                    words: [friendly, kindness, look out for each other]
                    examples:
                      - The postman and the baker greet everybody
                  - id: tidy
                    label: Tidy streets
                    definition: Streets are clean
                    words: [clean, litter]
                    examples:
                      - {text: the cleaning of wheelie bins, not: true}
              - id: improve
                label: Improve
                definition: What would make it better
                codes:
                  - id: roads
                    label: Roads and pavements
                    definition: Holes and kerbs
                    words: [pothole, resurfacing, litter]
                  - id: buses
                    label: Public transport
                    definition: Buses and trains
                    words: [bus, bus stop, trên]
                    include: Fares
              - id: residual
                label: Left over
                definition: Nothing that fits
                residual: true
                codes:
                  - id: nothing
                    label: Nothing
                    definition: Says that there is nothing
                    words: [no comment, nothing]
            """;

    private final Suggester suggester = new Suggester(frame());

    public static CodeFrame frame() {
        Problems problems = new Problems();
        CodeFrame frame =
                FrameReader.read("sample", "code-frame.yaml", FRAME, problems).orElseThrow();
        assertEquals(List.of(), problems.all());
        return frame;
    }

    private List<String> codes(String theme, String text) {
        return suggester.suggest(Optional.ofNullable(theme), text).stream()
                .map(Suggestion::code)
                .toList();
    }

    @Test
    void findsWordsByTheirStem() {
        assertEquals(List.of("roads"), codes("improve", "So many POTHOLES here"));
        assertEquals(List.of("friendly"), codes("pride", "everyone’s kindnesses"));
    }

    @Test
    void findsSeveralCodes() {
        assertEquals(Set.of("roads", "buses"), Set.copyOf(codes("improve", "The bus shakes on each pothole.")));
    }

    @Test
    void findsPhrasesOnlyAsAWhole() {
        assertEquals(List.of("friendly"), codes("pride", "We look out for each other"));
        assertEquals(List.of(), codes("pride", "Each of us must look for others out there"));
    }

    @Test
    void prefersTheThemeOfTheQuestion() {
        assertEquals("tidy", codes("pride", "litter").get(0));
        assertEquals("roads", codes("improve", "litter").get(0));
    }

    @Test
    void letsACodeOfAnotherThemeThrough() {
        assertEquals(List.of("roads"), codes("pride", "potholes, resurfacing"));
    }

    @Test
    void needsMoreThanOneWordOfAnExample() {
        assertEquals(List.of(), codes("pride", "My son is a baker"));
        assertEquals(List.of("friendly"), codes("pride", "the baker and the postman"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None.", "n/a", "N/A", "don't know", "No comment", "not sure"})
    void theSampleFrameKnowsAnAnswerThatSaysNothing(String text) {
        Problems problems = new Problems();
        CodeFrame sample = FrameReader.read("communities", Path.of("surveys", "communities"), problems)
                .orElseThrow();
        Suggester ofSample = new Suggester(sample);
        for (Code theme : sample.themes()) {
            String nothing = theme.codes().stream()
                    .map(Code::id)
                    .filter(id -> id.endsWith("-nothing"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    List.of(nothing),
                    ofSample.suggest(Optional.of(theme.id()), text).stream()
                            .map(Suggestion::code)
                            .toList());
        }
    }

    @Test
    void countsACounterexampleAgainst() {
        double clean = suggester.suggest(Optional.of("pride"), "clean").get(0).confidence();
        double bins = suggester.suggest(Optional.of("pride"), "clean wheelie bins").stream()
                .mapToDouble(Suggestion::confidence)
                .findFirst()
                .orElse(0);
        assertTrue(bins < clean, bins + " < " + clean);
    }

    @Test
    void suggestsNothingWithoutAWordOfTheFrame() {
        assertEquals(List.of(), codes("pride", "Ask my aunt"));
    }

    @Test
    void namesTheSentenceThatSpeaksMost() {
        String text = "I like it here. Bus, bus stop and potholes! Bye.";
        Suggestion buses = suggester.suggest(Optional.of("improve"), text).get(0);
        assertEquals("buses", buses.code());
        assertEquals("Bus, bus stop and potholes!", text.substring(buses.sentenceFrom(), buses.sentenceTo()));
        assertEquals(
                List.of("Bus", "bus stop"),
                buses.evidence().stream()
                        .map(evidence -> text.substring(evidence.from(), evidence.to()))
                        .toList());
    }

    @Test
    void leavesOutACodeAboveOneSuggested() {
        CodeFrame frame = new CodeFrame(
                "sample", "1", List.of(code("top", "", List.of("river"), code("below", "top", List.of("weir")))));
        Suggester two = new Suggester(frame);
        assertEquals(
                List.of("below"),
                two.suggest(Optional.empty(), "the weir in the river").stream()
                        .map(Suggestion::code)
                        .toList());
        assertEquals("top", two.suggest(Optional.empty(), "the river").get(0).code());
    }

    private static Code code(String id, String parent, List<String> words, Code... below) {
        return new Code(
                id,
                Optional.of(parent).filter(above -> !above.isEmpty()),
                parent.isEmpty() ? 1 : 2,
                Text.of(id),
                Text.of(id),
                Optional.empty(),
                Optional.empty(),
                words.stream().map(Text::of).toList(),
                List.of(),
                false,
                List.of(below));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n",
                "?",
                "👍👍🏽🏴󠁧󠁢󠁷󠁬󠁳󠁿",
                "<script>alert('bus')</script>",
                "bus\u0000bus",
                "ﷺ ب‎ ا ל",
                "\ud800 lone surrogate bus",
                "' or 1=1; drop table coding; --",
                "{{bus}} ${bus}",
                "Mae’r trên yn hwyr",
                "Z̸a̷l̵g̶o̸ pothole"
            })
    void takesAnyText(String text) {
        evidenceIsTrue(text, suggester.suggest(Optional.of("improve"), text));
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void takesLongText(String text) {
        evidenceIsTrue(text, suggester.suggest(Optional.of("improve"), text));
    }

    static Stream<String> longTexts() {
        return Stream.of("x".repeat(10_000), "bus ".repeat(2_500), "pothole. ".repeat(1_100), "a\n".repeat(5_000));
    }

    private static void evidenceIsTrue(String text, List<Suggestion> suggestions) {
        Set<String> ofFrame = frame().all().stream()
                .flatMap(code -> Stream.of(
                                code.words().stream(),
                                Stream.of(code.label()),
                                code.examples().stream().map(Code.Example::text))
                        .flatMap(texts -> texts))
                .flatMap(each -> Stems.of(each.in("en")).stream())
                .map(Stems.Stem::stem)
                .collect(Collectors.toSet());
        for (Suggestion suggestion : suggestions) {
            assertTrue(suggestion.confidence() > 0 && suggestion.confidence() < 1);
            assertFalse(suggestion.evidence().isEmpty());
            for (Evidence evidence : suggestion.evidence()) {
                String found = text.substring(evidence.from(), evidence.to());
                assertEquals(
                        Stems.of(evidence.term()).stream().map(Stems.Stem::stem).toList(),
                        Stems.of(found).stream().map(Stems.Stem::stem).toList());
                Stems.of(found).forEach(stem -> assertTrue(ofFrame.contains(stem.stem()), stem.stem()));
            }
        }
    }

    @Test
    void findsEmojiNowhereAndWelshByItsOwnWords() {
        assertEquals(List.of(), codes("improve", "👍👍🏽"));
        assertEquals(List.of("buses"), codes("improve", "Mae’r trên yn hwyr"));
    }

    @Test
    void evidenceSurvivesItsJson() {
        Suggestion suggestion = suggester
                .suggest(Optional.of("improve"), "Bus stop. \"Quoted\" bus")
                .get(0);
        assertEquals(
                suggestion, EvidenceJson.read(suggestion.code(), suggestion.confidence(), EvidenceJson.of(suggestion)));
    }
}
