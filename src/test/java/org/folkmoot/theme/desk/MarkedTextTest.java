package org.folkmoot.theme.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.folkmoot.theme.Passage;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static Passage at(int from, int to) {
        return new Passage(from, to);
    }

    @Test
    void cutsAroundPassages() {
        assertEquals(
                List.of(
                        new MarkedText.Piece("no ", false),
                        new MarkedText.Piece("bus", true),
                        new MarkedText.Piece("!", false)),
                MarkedText.of("no bus!", List.of(at(3, 6))));
    }

    @Test
    void joinsWhatOverlaps() {
        assertEquals(
                List.of(new MarkedText.Piece("bus stop", true)),
                MarkedText.of("bus stop", List.of(at(0, 8), at(4, 8), at(0, 3))));
    }

    @Test
    void showsTextWithoutPassagesWhole() {
        assertEquals(List.of(new MarkedText.Piece("hello", false)), MarkedText.of("hello", List.of()));
        assertEquals(List.of(), MarkedText.of("", List.of()));
    }
}
