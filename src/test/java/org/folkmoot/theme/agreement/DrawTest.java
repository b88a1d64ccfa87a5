package org.folkmoot.theme.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static List<UUID> comments(int count) {
        return IntStream.range(0, count).mapToObj(i -> new UUID(i, i)).toList();
    }

    @Test
    void drawsFivePercentWithinBounds() {
        assertEquals(0, Draw.size(0));
        assertEquals(7, Draw.size(7));
        assertEquals(50, Draw.size(50));
        assertEquals(50, Draw.size(1_000));
        assertEquals(51, Draw.size(1_001));
        assertEquals(105, Draw.size(2_100));
        assertEquals(300, Draw.size(6_000));
        assertEquals(300, Draw.size(100_000));
    }

    @Test
    void canBeDrawnAgainFromTheSeedWhateverTheOrder() {
        List<UUID> shuffled = new ArrayList<>(comments(500));
        Collections.reverse(shuffled);
        List<UUID> drawn = Draw.draw(comments(500), 50, 42);
        assertEquals(drawn, Draw.draw(shuffled, 50, 42));
        assertNotEquals(drawn, Draw.draw(shuffled, 50, 43));
        assertEquals(50, new HashSet<>(drawn).size());
        assertEquals(new HashSet<>(comments(20)), new HashSet<>(Draw.draw(comments(20), 20, 1)));
    }

    @Test
    void drawsEachCommentAndEachPairAboutAsOften() {
        Map<UUID, Integer> each = new HashMap<>();
        int together = 0;
        for (int seed = 0; seed < 6_000; seed++) {
            List<UUID> drawn = Draw.draw(comments(12), 3, seed);
            drawn.forEach(one -> each.merge(one, 1, Integer::sum));
            together += drawn.contains(new UUID(0, 0)) && drawn.contains(new UUID(1, 1)) ? 1 : 0;
        }
        // 1,500 each with a standard error of 34; for two 273 with one of 16.
        each.values().forEach(times -> assertEquals(1_500, times, 150));
        assertTrue(Math.abs(together - 273) < 70, "together " + together);
    }
}
