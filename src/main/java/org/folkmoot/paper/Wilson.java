package org.folkmoot.paper;

/**
 * The interval in which a share lies, with 95 % confidence, judged by a sample (E. B. Wilson, “Probable inference, the law of
 * succession, and statistical inference”, 1927). Holds for small samples and for shares near nothing too.
 *
 * @param share of the sample, 0 to 1
 * @param low 0 to 1
 * @param high 0 to 1
 */
record Wilson(double share, double low, double high) {

    /** The 97.5th percentile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /** Of none in none nothing is known: 0 to 1. */
    static Wilson of(long hits, long all) {
        if (hits < 0 || hits > all) {
            throw new IllegalArgumentException(hits + " of " + all + " is no share.");
        }
        if (all == 0) {
            return new Wilson(0, 0, 1);
        }
        double share = (double) hits / all;
        double weight = 1 + Z * Z / all;
        double middle = (share + Z * Z / (2 * all)) / weight;
        double half = Z / weight * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
        return new Wilson(share, hits == 0 ? 0 : middle - half, hits == all ? 1 : middle + half);
    }
}
