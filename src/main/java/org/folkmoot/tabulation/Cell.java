package org.folkmoot.tabulation;

import java.math.BigDecimal;

/** What stands in a table, ready to be published: rounded, and hidden where it must be. */
public sealed interface Cell {

    /** A number of respondents or of mentions. */
    record Count(long count) implements Cell {}

    /**
     * A share of a base.
     *
     * @param percent rounded half up to a whole number
     * @param base the number it is a share of
     * @param low whether it rounds to 0 but is not 0; printed as {@code [low]}
     */
    record Share(int percent, long base, boolean low) implements Cell {}

    /** A difference of shares in percentage points, signed, rounded once from unrounded shares. */
    record Points(int points, long base) implements Cell {}

    /** A mean, median, rank or other number with its decimals. */
    record Amount(BigDecimal amount, long base) implements Cell {}

    /** A figure that is not published. */
    record Hidden(Mark mark) implements Cell {}

    /** The government's shorthand: the letters stand between square brackets. */
    enum Mark {
        CONFIDENTIAL("c"),
        NOT_AVAILABLE("x"),
        NOT_APPLICABLE("z"),
        LOW("low"),
        UNRELIABLE("u"),
        PROVISIONAL("p");

        private final String letters;

        Mark(String letters) {
            this.letters = letters;
        }

        public String letters() {
            return letters;
        }
    }
}
