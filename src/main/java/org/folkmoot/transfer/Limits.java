package org.folkmoot.transfer;

/** What a file may hold. */
final class Limits {
    /** Size of a file, in MB. */
    static final int MEGABYTES = 100;

    static final int MOST_COLUMNS = 500;
    static final int MOST_ROWS = 500_000;

    /** Longest cell, in characters. */
    static final int LONGEST_CELL = 100_000;

    private Limits() {}

    static Unreadable tooWide() {
        return new Unreadable("The file has more than " + MOST_COLUMNS
                + " columns. Take away those that are not needed, and import it again.");
    }

    static Unreadable tooLong() {
        return new Unreadable(
                String.format("The file has more than %,d rows. Divide it, and import the parts.", MOST_ROWS));
    }
}
