package org.folkmoot.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameWordsTest {
    private final FrameWords words = new FrameWords(SampleFrame.frame());

    private List<String> found(String code, String text) {
        return words.in(text).getOrDefault(code, List.of()).stream()
                .map(one -> text.substring(one.from(), one.to()))
                .toList();
    }

    @Test
    void findsWordsByTheirStemAndWhereTheyStand() {
        assertEquals(List.of("POTHOLES", "pothole"), found("roads", "So many POTHOLES, pothole on pot"));
        assertEquals(List.of("kindnesses"), found("friendly", "everyone’s kindnesses"));
    }

    @Test
    void findsPhrasesOnlyAsAWhole() {
        assertEquals(List.of("look out for each other"), found("friendly", "We look out for each other"));
        assertEquals(List.of(), found("friendly", "Each of us must look for others out there"));
    }

    @Test
    void findsWordsOfEveryLanguageOfTheFrame() {
        assertEquals(Set.of("buses"), words.in("Mae’r trên yn hwyr").keySet());
        assertEquals(Map.of(), words.in("👍👍🏽"));
        assertEquals(Map.of(), words.in("Ask my aunt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "<script>alert('bus')</script>",
                "bus\u0000bus",
                "ﷺ ب‎ ا ל",
                "\ud800 lone surrogate bus",
                "{{bus}} ${bus}",
                "Z̸a̷l̵g̶o̸ pothole"
            })
    void takesAnyText(String text) {
        words.in(text).values().stream()
                .flatMap(List::stream)
                .forEach(one -> assertTrue(one.from() >= 0 && one.to() > one.from() && one.to() <= text.length()));
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void takesLongText(String text) {
        takesAnyText(text);
    }

    static Stream<String> longTexts() {
        return Stream.of("x".repeat(10_000), "bus ".repeat(2_500), "pothole. ".repeat(1_100), "a\n".repeat(5_000));
    }

    @Test
    void takesWordsOfAFrameThatLookLikeOrdersToAProgram() {
        CodeFrame frame = new CodeFrame("sample", "1", List.of(code("(a+)+$", ".*", "[", "\\E", "a".repeat(5_000))));
        assertEquals(Set.of("odd"), new FrameWords(frame).in("a b").keySet());
    }

    private static Code code(String... words) {
        return new Code(
                "odd",
                Optional.empty(),
                1,
                Text.of("odd"),
                Text.of("odd"),
                Optional.empty(),
                Optional.empty(),
                Stream.of(words).map(Text::of).toList(),
                List.of(),
                false,
                List.of());
    }
}
