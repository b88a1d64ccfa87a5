package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void theSameSeedDrawsTheSameAndEachSheetHasTheSameChance() {
        List<Integer> sheets = IntStream.range(0, 20).boxed().toList();
        assertEquals(Samples.pick(sheets, 5, 42), Samples.pick(sheets, 5, 42));
        int[] drawn = new int[20];
        for (int seed = 0; seed < 20_000; seed++) {
            List<Integer> picked = Samples.pick(sheets, 5, seed);
            assertEquals(5, new HashSet<>(picked).size());
            picked.forEach(sheet -> drawn[sheet]++);
        }
        for (int times : drawn) {
            assertTrue(Math.abs(times - 5_000) < 350, "drawn " + times + " times, where 5,000 were expected");
        }
    }
}
