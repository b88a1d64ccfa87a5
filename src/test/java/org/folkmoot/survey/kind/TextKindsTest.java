package org.folkmoot.survey.kind;

import static org.folkmoot.survey.kind.Definition.faults;
import static org.folkmoot.survey.kind.Definition.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Why;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextKindsTest {

    private final Question group = Definition.sample(new ShortText());
    private final Question proud = Definition.sample(new LongText());

    @Test
    void lineEndsAreOneCharacterAndAShortTextHasNone() {
        assertEquals(Reading.of(new Answer.Words("a\nb\n\nc")), read(proud, "proud", " a\r\nb\r\rc\n"));
        assertEquals(Reading.of(new Answer.Words("a b")), read(group, "group", "a\nb"));
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        assertTrue(read(proud, "proud", "😀".repeat(2000)).good());
        assertTrue(read(proud, "proud", "\r\n" + "x\r\n".repeat(1000)).good());
        assertEquals(List.of("text-too-long"), faults(read(proud, "proud", "😀".repeat(2001))));
    }

    @Test
    void paperLosesNoWords() {
        Reading reading = read(proud, "proud", "x".repeat(50_000));
        assertEquals(new Answer.Words("x".repeat(50_000)), reading.answer());
        assertEquals(List.of("2,000"), reading.faults().getFirst().details("en"));
        assertEquals(
                new Answer.Words("x".repeat(PlainText.MOST)),
                read(proud, "proud", "x".repeat(PlainText.MOST + 1)).answer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u0000", "\u00a0\u2003", "\u200b\ufeff"})
    void whatCannotBeSeenIsNoAnswer(String text) {
        assertEquals(Reading.missing(Why.SKIPPED), read(proud, "proud", text));
        assertEquals(Reading.missing(Why.SKIPPED), read(group, "group", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table response; --",
                "<script>alert(1)</script>",
                "{{constructor}} ${7*7} #{x}",
                "=HYPERLINK(\"http://example.org\")",
                "Zażółć gęślą jaźń ŵ ŷ",
                "مرحبا بالعالم",
                "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
                "Z̷̢̛a̸͎͝l̵̥̈́g̶̗͝o̷̘͠",
                "null",
                "NaN",
                "-1",
                "\u202eright to left",
                "a\tb"
            })
    void naughtyWordsAreKeptAsTheyAre(String text) {
        assertEquals(Reading.of(new Answer.Words(text)), read(proud, "proud", text));
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreNotKept() {
        assertEquals(Reading.of(new Answer.Words("a b�c")), read(proud, "proud", "\u0007a\u001b b\ud83dc\u0000\u009b"));
    }

    @Test
    void aShortTextIsReadAndCodedOnlyUnderATheme() {
        assertEquals(new Measure.None(), group.measure());
        assertEquals(
                new Measure.OpenWords(),
                Definition.good(new ShortText().sample().yaml() + "  theme: pride\n")
                        .measure());
        assertEquals(new Measure.OpenWords(), proud.measure());
    }

    @Test
    void keyingsAgreeOnTheSameWords() {
        assertTrue(
                proud.same(new Answer.Words("The  choir.\n\nThe canal."), new Answer.Words("The choir. The canal.")));
        assertFalse(proud.same(new Answer.Words("The choir"), new Answer.Words("The Choir")));
    }
}
