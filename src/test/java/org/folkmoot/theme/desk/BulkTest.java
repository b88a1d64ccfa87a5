package org.folkmoot.theme.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BulkTest {

    @Test
    void asksForTwentyEightOfThirty() {
        assertTrue(Bulk.least(28, 30) >= Bulk.WANTED);
        assertTrue(Bulk.least(27, 30) < Bulk.WANTED);
        assertEquals(0, Bulk.least(0, 0));
        assertTrue(Bulk.least(30, 30) < 1, "thirty of thirty do not prove that all are right");
    }

    @Test
    void passesOnlyWhenAllOfTheSampleIsRead() {
        assertTrue(new Bulk.State(30, 30, 28, .81, 5).passed());
        assertTrue(!new Bulk.State(30, 29, 29, .91, 5).passed());
        assertTrue(new Bulk.State(30, 30, 20, .5, 5).failed());
        assertTrue(!new Bulk.State(0, 0, 0, 0, 5).passed());
    }
}
