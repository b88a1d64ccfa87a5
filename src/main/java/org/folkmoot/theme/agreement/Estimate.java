package org.folkmoot.theme.agreement;

/**
 * A figure of a sample with its 95 percent interval.
 *
 * @param low not over the value; equal to {@code high} where the sample tells nothing of how far the figure may be off, as when no two
 *     codings in it differ
 */
public record Estimate(double value, double low, double high) {

    public boolean bounded() {
        return low < high;
    }

    /**
     * A share of independent things with the interval of Wilson ("Probable inference, the law of succession, and statistical inference",
     * 1927): {@code (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)} with z = 1.96.
     *
     * @param of over 0
     */
    static Estimate share(long count, long of) {
        double p = (double) count / of;
        double zz = Z * Z / of;
        double middle = (p + zz / 2) / (1 + zz);
        double half = Z * Math.sqrt(p * (1 - p) / of + zz / (4 * of)) / (1 + zz);
        return new Estimate(p, Math.max(0, Math.min(p, middle - half)), Math.min(1, Math.max(p, middle + half)));
    }

    /** 97.5 percent of a normal distribution lie below it. */
    static final double Z = 1.959963985;
}
