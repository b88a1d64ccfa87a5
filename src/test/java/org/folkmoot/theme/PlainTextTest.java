package org.folkmoot.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void takesBlanksTogetherAndKeepsLines() {
        assertEquals(
                "More buses\nplease",
                PlainText.of("  More \t buses \r\n\r\n please ").text());
    }

    @Test
    void textsThatDifferInBlanksAndCapitalsAreTheSame() {
        assertEquals(
                PlainText.of("NO  comment").same(), PlainText.of("No comment ").same());
    }

    @Property(tries = 300)
    void everyLetterIsFoundWhereItStood(@ForAll String original) {
        PlainText plain = PlainText.of(original);
        assertEquals(plain.text().length(), plain.same().length());
        for (int i = 0; i < plain.text().length(); i++) {
            char letter = plain.text().charAt(i);
            if (!Character.isWhitespace(letter)) {
                assertEquals(String.valueOf(letter), original.substring(plain.from(i), plain.to(i + 1)));
            }
        }
    }
}
