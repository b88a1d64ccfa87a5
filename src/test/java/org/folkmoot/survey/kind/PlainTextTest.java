package org.folkmoot.survey.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final List<String> PIECES = List.of(
            "a",
            "é",
            "5",
            " ",
            "\n",
            "\t",
            "\r",
            "\r\n",
            "\u0085",
            "\u00a0",
            "\u2003",
            "\u2028",
            "\u200b",
            "\ufeff",
            "\u00ad",
            "\u0000",
            "\u001c",
            "\u007f",
            "\u009f",
            "😀",
            "\ud83d",
            "\ude00",
            "words and more",
            "\u202e",
            "ŵ");

    /** Texts that are let through at once are those that cleaning would not change. */
    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void lettingThroughIsTheSameAsCleaning(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        StringBuilder made = new StringBuilder();
        for (int many = random.nextInt(6); many > 0; many--) {
            made.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        String text = made.toString();
        assertEquals(PlainText.cleaned(text), PlainText.clean(text));
        assertEquals(PlainText.clean(text), PlainText.clean(PlainText.clean(text)), "clean is clean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The park", "one\ntwo\tthree", "Zażółć ŵ", "=1+1", "a\u00a0b"})
    void whatIsCleanIsNotMadeAnew(String text) {
        assertSame(text, PlainText.clean(text));
    }

    @Test
    void aTextOfTheGreatestLengthIsKeptWhole() {
        String most = "x".repeat(PlainText.MOST);
        assertSame(most, PlainText.clean(most));
        assertEquals(most, PlainText.clean(most + "y"));
    }
}
