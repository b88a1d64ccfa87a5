package org.folkmoot.tabulation;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which counts of a table must not be published. A count of 1 to 4 is hidden; then, wherever a hidden count could be worked out
 * from the sums that a reader knows, the next smallest count of the same line is hidden too, until nothing can be worked out.
 * Where all others of a line are 0, one of those is hidden in its place.
 */
public final class Disclosure {

    /** The smallest count above 0 that is published. */
    public static final int LEAST_COUNT = 5;

    private static final long PRIME = 1_000_000_007L;

    private Disclosure() {}

    /**
     * Counts tied by a sum that the reader knows.
     *
     * @param parts positions of the counts added up
     * @param whole the position of their sum, where that may be hidden too; empty where the sum is published in any case
     */
    public record Line(int[] parts, OptionalInt whole) {

        /** A line whose sum is published. */
        public static Line of(int... parts) {
            return new Line(parts.clone(), OptionalInt.empty());
        }

        /** A line whose sum is itself a count of the table. */
        public static Line of(int whole, int[] parts) {
            return new Line(parts.clone(), OptionalInt.of(whole));
        }

        IntStream cells() {
            return IntStream.concat(IntStream.of(parts), whole.stream());
        }
    }

    /**
     * The positions that must be hidden.
     *
     * @param counts exact counts
     * @param withheld positions hidden for a reason outside this table; where the count is 0 it stays
     * @param lines every sum that a reader of this and other published tables knows
     */
    public static BitSet hidden(long[] counts, BitSet withheld, List<Line> lines) {
        BitSet hidden = new BitSet(counts.length);
        for (int cell = 0; cell < counts.length; cell++) {
            hidden.set(cell, counts[cell] > 0 && (counts[cell] < LEAST_COUNT || withheld.get(cell)));
        }
        while (hideLoneCells(counts, hidden, lines) || hideCompanions(counts, hidden, lines)) {
            // Each round hides at least one more count, so it ends.
        }
        return hidden;
    }

    private static boolean hideLoneCells(long[] counts, BitSet hidden, List<Line> lines) {
        boolean more = false;
        for (Line line : lines) {
            if (line.cells().filter(hidden::get).count() == 1) {
                more |= hideNext(counts, hidden, line.cells());
            }
        }
        return more;
    }

    /** Two hidden counts in each line are not always enough: sums of several lines may still give one away. */
    private static boolean hideCompanions(long[] counts, BitSet hidden, List<Line> lines) {
        BitSet solvable = solvable(hidden, lines);
        boolean more = false;
        for (Line line : lines) {
            if (line.cells().anyMatch(solvable::get)) {
                more |= hideNext(counts, hidden, line.cells());
            }
        }
        if (!more && !solvable.isEmpty()) {
            more = hideNext(counts, hidden, lines.stream().flatMapToInt(Line::cells));
        }
        return more;
    }

    /** Hides the smallest count above 0 that is still shown, the first of equals; failing that, the first 0. */
    private static boolean hideNext(long[] counts, BitSet hidden, IntStream cells) {
        int[] shown = cells.filter(cell -> !hidden.get(cell)).toArray();
        int next = -1;
        for (int cell : shown) {
            if (next < 0 || rank(counts[cell]) < rank(counts[next])) {
                next = cell;
            }
        }
        if (next >= 0) {
            hidden.set(next);
        }
        return next >= 0;
    }

    private static long rank(long count) {
        return count == 0 ? Long.MAX_VALUE : count;
    }

    /** The hidden counts that follow from the published ones by adding and subtracting lines. */
    static BitSet solvable(BitSet hidden, List<Line> lines) {
        int[] unknowns = hidden.stream().toArray();
        int[] column = new int[hidden.length()];
        for (int i = 0; i < unknowns.length; i++) {
            column[unknowns[i]] = i;
        }
        long[][] equations = new long[lines.size()][unknowns.length];
        for (int row = 0; row < equations.length; row++) {
            long[] equation = equations[row];
            IntStream.of(lines.get(row).parts()).filter(hidden::get).forEach(part -> equation[column[part]] = 1);
            lines.get(row).whole().stream().filter(hidden::get).forEach(whole -> equation[column[whole]] = PRIME - 1);
        }
        reduce(equations, unknowns.length);
        BitSet solvable = new BitSet();
        for (long[] equation : equations) {
            int[] left = IntStream.range(0, unknowns.length)
                    .filter(i -> equation[i] != 0)
                    .toArray();
            if (left.length == 1) {
                solvable.set(unknowns[left[0]]);
            }
        }
        return solvable;
    }

    /** Gauss-Jordan elimination; modulo a large prime, so that it is exact. */
    private static void reduce(long[][] equations, int unknowns) {
        int rank = 0;
        for (int column = 0; column < unknowns && rank < equations.length; column++) {
            int pivot = rank;
            while (pivot < equations.length && equations[pivot][column] == 0) {
                pivot++;
            }
            if (pivot == equations.length) {
                continue;
            }
            long[] swapped = equations[pivot];
            equations[pivot] = equations[rank];
            equations[rank] = swapped;
            long inverse = inverse(swapped[column]);
            for (int i = 0; i < unknowns; i++) {
                swapped[i] = swapped[i] * inverse % PRIME;
            }
            for (long[] equation : equations) {
                long factor = equation[column];
                if (equation != swapped && factor != 0) {
                    for (int i = 0; i < unknowns; i++) {
                        equation[i] = (equation[i] + (PRIME - factor) * swapped[i]) % PRIME;
                    }
                }
            }
            rank++;
        }
    }

    private static long inverse(long number) {
        long result = 1;
        long power = number;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            result = (exponent & 1) == 1 ? result * power % PRIME : result;
            power = power * power % PRIME;
        }
        return result;
    }
}
