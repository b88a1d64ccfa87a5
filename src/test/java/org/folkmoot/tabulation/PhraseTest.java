package org.folkmoot.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "70 | 90 | almost 4 in 5 (78%, 70 of 90)",
                "71 | 90 | almost 4 in 5 (79%, 71 of 90)",
                "72 | 90 | 4 in 5 (80%, 72 of 90)",
                "69 | 90 | just over three-quarters (77%, 69 of 90)",
                "9 | 90 | 1 in 10 (10%, 9 of 90)",
                "65 | 100 | almost two-thirds (65%, 65 of 100)",
                "28 | 100 | almost 3 in 10 (28%, 28 of 100)",
                "49 | 100 | almost half (49%, 49 of 100)",
                "1,005 | 2,000 | half (50%, 1,005 of 2,000)",
                "1,011 | 2,000 | just over half (51%, 1,011 of 2,000)",
                "45 | 100 | 45% (45 of 100)",
                "4 | 100 | 4% (4 of 100)",
                "1 | 1,000 | less than 1% (1 of 1,000)",
                "0 | 90 | none (0%, 0 of 90)",
                "90 | 90 | all (100%, 90 of 90)",
                "96 | 100 | nearly all (96%, 96 of 100)",
                "95 | 100 | 95% (95 of 100)",
                "27 | 29 | 27 of 29",
                "27 | 30 | 9 in 10 (90%, 27 of 30)",
                "125 | 1,000 | just over 1 in 10 (13%, 125 of 1,000)"
            })
    void tellsAShareByTheNearestAnchor(String count, String base, String words) {
        assertEquals(words, Phrase.share(number(count), number(base)));
    }

    @Test
    void refusesAShareOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> Phrase.share(0, 0));
        assertThrows(IllegalArgumentException.class, () -> Phrase.share(5, 4));
    }

    @Test
    void writesSmallNumbersInWordsAndThousandsWithCommas() {
        assertEquals("nine", Phrase.number(9));
        assertEquals("10", Phrase.number(10));
        assertEquals("166,867", Phrase.number(166_867));
    }

    @Test
    void signsPoints() {
        assertEquals("+62", Phrase.points(62));
        assertEquals("−7", Phrase.points(-7));
        assertEquals("0", Phrase.points(0));
    }

    @Test
    void joinsThings() {
        assertEquals("roads", Phrase.list(List.of("roads")));
        assertEquals("roads, buses and parks", Phrase.list(List.of("roads", "buses", "parks")));
    }

    private static long number(String figures) {
        return Long.parseLong(figures.replace(",", ""));
    }
}
