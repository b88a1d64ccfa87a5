package org.folkmoot.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Map<String, Long> SIZES = Map.of("a", 5L, "b", 9L, "c", 5L, "d", 5L, "e", 1L, "f", 7L);
    private static final List<String> THINGS = List.of("a", "b", "c", "d", "e", "f");

    @Test
    void listsAllThatAreLevelAtTheCutInTheOrderOfTheDefinition() {
        assertEquals(List.of("b", "f", "a", "c", "d"), Ranking.top(THINGS, 3, SIZES::get));
        assertEquals(List.of("b", "f"), Ranking.top(THINGS, 2, SIZES::get));
    }

    @Test
    void listsTheSmallestFirst() {
        assertEquals(List.of("e"), Ranking.bottom(THINGS, 1, SIZES::get));
        assertEquals(List.of("e", "a", "c", "d"), Ranking.bottom(THINGS, 3, SIZES::get));
    }

    @Test
    void givesLevelThingsOnePlace() {
        assertEquals(
                List.of(3, 1, 3, 3, 6, 2),
                THINGS.stream()
                        .map(thing -> Ranking.place(THINGS, thing, SIZES::get))
                        .toList());
    }
}
