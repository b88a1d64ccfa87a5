package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WilsonTest {

    private static void is(long hits, long all, double low, double high) {
        Wilson interval = Wilson.of(hits, all);
        assertEquals(low, interval.low(), 0.00005, hits + " of " + all);
        assertEquals(high, interval.high(), 0.00005, hits + " of " + all);
    }

    /** The first four are of R. G. Newcombe, “Two-sided confidence intervals for the single proportion”, 1998, method 3. */
    @Test
    void agreesWithPublishedIntervals() {
        is(81, 263, 0.2553, 0.3662);
        is(15, 148, 0.0624, 0.1605);
        is(0, 20, 0, 0.1611);
        is(1, 29, 0.0061, 0.1718);
        is(29, 29, 0.8830, 1);
    }

    @Test
    void ofNothingNothingIsKnown() {
        is(0, 0, 0, 1);
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(2, 1));
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(-1, 1));
    }
}
