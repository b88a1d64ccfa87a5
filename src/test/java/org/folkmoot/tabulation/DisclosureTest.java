package org.folkmoot.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.tabulation.Disclosure.Line;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    @Test
    void hidesTheNextSmallestSoThatTheTotalDoesNotGiveASmallCountAway() {
        assertEquals(bits(1, 2), hide(new long[] {40, 3, 9, 12}, Line.of(0, 1, 2, 3)));
    }

    @Test
    void hidesTheFirstOfEquals() {
        assertEquals(bits(0, 1), hide(new long[] {9, 2, 9}, Line.of(0, 1, 2)));
    }

    @Test
    void twoSmallCountsProtectEachOther() {
        assertEquals(bits(0, 2), hide(new long[] {1, 20, 4}, Line.of(0, 1, 2)));
    }

    @Test
    void aTrueNoughtIsShownUnlessNothingElseCanProtect() {
        assertEquals(bits(1, 3), hide(new long[] {0, 3, 0, 8}, Line.of(0, 1, 2, 3)));
        assertEquals(bits(0, 1), hide(new long[] {0, 3, 0}, Line.of(0, 1, 2)));
    }

    @Test
    void fiveAndNoughtAreNotSmall() {
        assertTrue(hide(new long[] {0, 5, 80}, Line.of(0, 1, 2)).isEmpty());
    }

    @Test
    void aNetIsHiddenOrItsPartsAreSoThatItDoesNotGiveASmallPartAway() {
        // Strongly agree 3, agree 30, neither 20, total agree 33: 33 - 30 would give 3.
        BitSet hidden = hide(new long[] {3, 30, 20, 33}, Line.of(3, new int[] {0, 1}), Line.of(0, 1, 2));
        assertTrue(hidden.get(0));
        assertTrue(hidden.get(1) || hidden.get(3));
        assertTrue(hidden.get(1) || hidden.get(2));
    }

    @Test
    void aCountThatSeveralLinesTogetherGiveAwayIsNotLeftSo() {
        // Rows 0..3 by columns 0..3. Two blocks of hidden counts, and one between them: each line has two or more
        // hidden counts,
        // but the rows of the first block less its columns give the one between.
        BitSet hidden = bits(0, 1, 4, 5, 10, 11, 14, 15, 6);
        assertEquals(bits(6), Disclosure.solvable(hidden, lines(4, 4)));
        long[] counts = new long[16];
        java.util.Arrays.fill(counts, 50);
        hidden.stream().forEach(cell -> counts[cell] = 4);
        BitSet more = hide(counts, lines(4, 4).toArray(Line[]::new));
        assertTrue(Disclosure.solvable(more, lines(4, 4)).isEmpty());
    }

    @Property(tries = 500)
    void noHiddenCountStandsAloneInALineOrFollowsFromTheOthers(@ForAll("matrices") Matrix matrix) {
        List<Line> lines = lines(matrix.rows(), matrix.columns());
        BitSet hidden = Disclosure.hidden(matrix.counts(), new BitSet(), lines);
        for (int cell = 0; cell < matrix.counts().length; cell++) {
            long count = matrix.counts()[cell];
            assertTrue(hidden.get(cell) || count == 0 || count >= Disclosure.LEAST_COUNT);
        }
        for (Line line : lines) {
            assertFalse(line.cells().filter(hidden::get).count() == 1, () -> "alone in a line: " + hidden);
        }
        assertTrue(Disclosure.solvable(hidden, lines).isEmpty(), () -> "can be worked out: " + hidden);
    }

    @Property(tries = 200)
    void aWithheldGroupIsHiddenAndDoesNotFollowFromTheOthers(@ForAll("matrices") Matrix matrix) {
        List<Line> lines = lines(matrix.rows(), matrix.columns());
        BitSet withheld = new BitSet();
        for (int row = 0; row < matrix.rows(); row++) {
            withheld.set(row * matrix.columns());
        }
        BitSet hidden = Disclosure.hidden(matrix.counts(), withheld, lines);
        withheld.stream().forEach(cell -> assertTrue(hidden.get(cell) || matrix.counts()[cell] == 0));
        assertTrue(Disclosure.solvable(hidden, lines).isEmpty(), () -> "can be worked out: " + hidden);
    }

    record Matrix(int rows, int columns, long[] counts) {}

    @Provide
    Arbitrary<Matrix> matrices() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 6),
                        Arbitraries.integers().between(2, 6))
                .flatAs((rows, columns) -> Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(0, 6)),
                                net.jqwik.api.Tuple.of(4, Arbitraries.longs().between(5, 300)))
                        .list()
                        .ofSize(rows * columns)
                        .map(counts -> new Matrix(
                                rows,
                                columns,
                                counts.stream().mapToLong(Long::longValue).toArray())));
    }

    /** Every row and column of a matrix, with published totals. */
    private static List<Line> lines(int rows, int columns) {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            lines.add(
                    Line.of(IntStream.range(row * columns, (row + 1) * columns).toArray()));
        }
        for (int column = 0; column < columns; column++) {
            int first = column;
            lines.add(Line.of(
                    IntStream.range(0, rows).map(row -> row * columns + first).toArray()));
        }
        return lines;
    }

    private static BitSet hide(long[] counts, Line... lines) {
        return Disclosure.hidden(counts, new BitSet(), List.of(lines));
    }

    private static BitSet bits(int... cells) {
        BitSet bits = new BitSet();
        IntStream.of(cells).forEach(bits::set);
        return bits;
    }
}
