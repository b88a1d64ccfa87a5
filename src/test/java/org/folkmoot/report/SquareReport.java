package org.folkmoot.report;

/** Reports on the market square for the tests of the writers. */
public final class SquareReport {

    private SquareReport() {}

    /** A report on so many made-up responses, always the same for the same seed. */
    public static Report of(int size, long seed) {
        return Square.random(size, seed).report(true);
    }
}
