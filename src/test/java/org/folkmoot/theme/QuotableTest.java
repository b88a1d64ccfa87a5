package org.folkmoot.theme;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Buses",
                "write to me at a.b@example.org please",
                "look at www.example.org for more",
                "I live at ZZ1 1AA as you know",
                "ring me on 01632 960 001 any time",
                "my number is +44 1632 (960) 001"
            })
    void keepsBackWhatIsShortOrLeadsToSomebody(String text) {
        assertFalse(Quotable.test(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"More buses on Sundays, please", "We raised 9,000 for the roof in 2024"})
    void letsOrdinaryWordsThrough(String text) {
        assertTrue(Quotable.test(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {61, 500})
    void keepsBackWhatIsLong(int words) {
        assertFalse(Quotable.test("word ".repeat(words)));
    }
}
