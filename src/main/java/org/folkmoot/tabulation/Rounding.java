package org.folkmoot.tabulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.folkmoot.tabulation.Cell.Mark;

/** From exact counts to what is published: whole percentages, halves rounded away from zero, nothing rounded twice. */
public final class Rounding {

    /** Below this base no share, net or mean is published. */
    public static final int LEAST_BASE = 10;

    /** What is said of every table with percentages. */
    public static final String NOTE =
            "Percentages are rounded to whole numbers, so they may not add up to one hundred.";

    private Rounding() {}

    /** A whole percentage, rounded half up. */
    static int percent(long count, long base) {
        return Math.toIntExact((200 * count + base) / (2 * base));
    }

    /** A share as it is published: hidden where the base is too small. */
    public static Cell share(long count, long base) {
        if (base < LEAST_BASE) {
            return hidden(base);
        }
        int percent = percent(count, base);
        return new Cell.Share(percent, base, percent == 0 && count > 0);
    }

    /** The difference of two shares of one base, in points. */
    static Cell points(long first, long second, long base) {
        if (base < LEAST_BASE) {
            return hidden(base);
        }
        return new Cell.Points(
                Math.toIntExact(quotient(BigDecimal.valueOf(first - second).movePointRight(2), base, 0)
                        .longValueExact()),
                base);
    }

    static Cell mean(BigDecimal sum, long base, int decimals) {
        return base < LEAST_BASE ? hidden(base) : new Cell.Amount(quotient(sum, base, decimals), base);
    }

    static BigDecimal quotient(BigDecimal sum, long base, int decimals) {
        return sum.divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
    }

    /** What stands where a figure on this base may not: nothing to count is not applicable, too little is confidential. */
    static Cell hidden(long base) {
        return new Cell.Hidden(base == 0 ? Mark.NOT_APPLICABLE : Mark.CONFIDENTIAL);
    }
}
