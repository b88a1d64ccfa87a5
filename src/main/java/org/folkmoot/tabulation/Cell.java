package org.folkmoot.tabulation;

import java.math.BigDecimal;

/** What stands in a table, ready to be published: rounded, and hidden where it must be. */
public sealed interface Cell {

    /** A number of respondents, of mentions or of other things counted. */
    record Count(long count) implements Cell {}

    /** The number that the shares beside or above it are shares of. */
    record Base(long base) implements Cell {}

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
        CONFIDENTIAL(
                "c", "not shown, because few people are behind it or it would give away a figure that is not shown"),
        NOT_AVAILABLE("x", "not available"),
        NOT_APPLICABLE("z", "not applicable"),
        LOW("low", "more than 0, but rounds to 0"),
        UNRELIABLE("u", "low reliability"),
        PROVISIONAL("p", "provisional");

        private final String letters;
        private final String meaning;

        Mark(String letters, String meaning) {
            this.letters = letters;
            this.meaning = meaning;
        }

        public String letters() {
            return letters;
        }

        /** The letters between square brackets, as they stand in a table. */
        public String shorthand() {
            return "[" + letters + "]";
        }

        /** What the letters stand for, in words that follow "means". */
        public String meaning() {
            return meaning;
        }
    }
}
