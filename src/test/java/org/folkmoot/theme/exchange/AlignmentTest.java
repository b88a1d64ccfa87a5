package org.folkmoot.theme.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.folkmoot.theme.Passage;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static final String WRITTEN = "Ask Mrs Jones of 4 High Street. She is kind, Mrs Jones is.\r\nAnd 🦉 fly.";
    private static final String SHOWN = "Ask [name] of [address]. She is kind, [name] is.\nAnd 🦉 fly.";

    private static Optional<String> moved(Alignment alignment, String from, String to, String words) {
        int at = from.indexOf(words);
        return alignment
                .passage(new Passage(at, at + words.length()))
                .map(passage -> to.substring(passage.from(), passage.to()));
    }

    @Test
    void findsWhatStandsInBoth() {
        Alignment alignment = Alignment.of(WRITTEN, SHOWN);
        assertEquals(Optional.of("She is kind"), moved(alignment, WRITTEN, SHOWN, "She is kind"));
        assertEquals(Optional.of("is.\nAnd 🦉"), moved(alignment, WRITTEN, SHOWN, "is.\r\nAnd 🦉"));
    }

    @Test
    void takesAllThatStandsInPlaceOfWhatWasTakenOut() {
        Alignment alignment = Alignment.of(WRITTEN, SHOWN);
        assertEquals(Optional.of("[name] of"), moved(alignment, WRITTEN, SHOWN, "Jones of"));
        assertEquals(Optional.of("Mrs Jones of"), moved(alignment.turned(), SHOWN, WRITTEN, "[name] of"));
    }

    @Test
    void bringsBackWhatWasMarkedInBothTexts() {
        Alignment there = Alignment.of(WRITTEN, SHOWN);
        for (String words : new String[] {"Ask", "She is kind, ", "kind", "🦉", "And 🦉 fly.", "fly."}) {
            int at = WRITTEN.indexOf(words);
            Passage passage = new Passage(at, at + words.length());
            Passage shown = there.passage(passage).orElseThrow();
            assertEquals(Optional.of(passage), there.turned().passage(shown), words);
        }
    }

    @Test
    void findsNothingInAnotherText() {
        assertEquals(Optional.empty(), Alignment.of("Potholes everywhere", "").passage(new Passage(0, 3)));
        assertEquals(Optional.empty(), Alignment.of("abc", "abc").passage(new Passage(1, 9)));
    }

    /** Whatever the texts, a passage comes out as one that lies within the other text, and never turned round. */
    @Test
    void neverLeavesTheTexts() {
        Random random = new Random(5);
        String[] words = {"a", "b", " ", "🦉", "[x]", "\n", ", "};
        for (int i = 0; i < 2_000; i++) {
            String one = words(random, words);
            String other = words(random, words);
            if (!one.isEmpty()) {
                int from = random.nextInt(one.length());
                Passage passage = new Passage(from, from + 1 + random.nextInt(one.length() - from));
                Alignment.of(one, other)
                        .passage(passage)
                        .ifPresent(found -> assertTrue(found.to() <= other.length(), one + "|" + other));
                assertEquals(
                        Optional.of(passage), Alignment.of(one, one).turned().passage(passage));
            }
        }
    }

    private static String words(Random random, String[] words) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    @Test
    void takesLongTextsThatHaveNothingInCommon() {
        Alignment alignment = Alignment.of("word ".repeat(20_000), "other, ".repeat(20_000));
        assertTrue(alignment.passage(new Passage(0, 4)).isPresent());
    }
}
