package org.folkmoot.theme.agreement;

import java.util.Optional;

/**
 * How far two agree on one code, over all comments that both coded.
 *
 * @param first how many comments the first gave it to; {@code second} the second, {@code both} both
 * @param same the share of comments on which they decide alike
 * @param prevalence the mean of the shares of comments that each gave it to. Kappa is low for a code that is hardly ever or nearly always
 *     given, even where they seldom differ (Feinstein and Cicchetti, "High agreement but low kappa", 1990): read it beside this and pabak
 * @param kappa Cohen, "A coefficient of agreement for nominal scales", 1960: {@code (p - e) / (1 - e)}, p the share decided alike and e
 *     what it would be if each gave the code as often, but by chance; absent where both gave it to all comments or to none
 * @param pabak kappa adjusted for prevalence and bias (Byrt, Bishop and Carlin, "Bias, prevalence and kappa", 1993): {@code 2p - 1}
 * @param alpha Krippendorff, "Content Analysis", for nominal values: {@code 1 - D/E}, D the share decided differently and E the share of
 *     all pairs of decisions, whoever made them, that differ; absent where there is none
 * @param f1 twice the comments that both gave it to, divided by the sum of how often each gave it; absent where nobody did
 */
public record ByCode(
        String code,
        long first,
        long second,
        long both,
        Estimate same,
        double prevalence,
        Optional<Estimate> kappa,
        double pabak,
        Optional<Estimate> alpha,
        Optional<Estimate> f1) {

    private static final int FIGURES = 3;

    /** @param both comments to which both gave the code; {@code first} and {@code second} those to which each gave it */
    record Counts(double comments, double first, double second, double both) {

        double same() {
            return (comments - first - second + 2 * both) / comments;
        }

        double kappa() {
            double p = first / comments;
            double q = second / comments;
            double chance = p * q + (1 - p) * (1 - q);
            return chance >= 1 ? Double.NaN : (same() - chance) / (1 - chance);
        }

        double alpha() {
            double values = 2 * comments;
            double given = first + second;
            double expected = 2 * given * (values - given) / (values * (values - 1));
            return expected == 0 ? Double.NaN : 1 - (1 - same()) / expected;
        }

        double f1() {
            return first + second == 0 ? Double.NaN : 2 * both / (first + second);
        }

        double[] figures() {
            return new double[] {kappa(), alpha(), f1()};
        }
    }

    /** @param estimates kappa, alpha and F1 with their intervals */
    static ByCode of(String code, Counts counts, Estimate[] estimates) {
        if (estimates.length != FIGURES) {
            throw new IllegalArgumentException("There are " + FIGURES + " figures");
        }
        return new ByCode(
                code,
                Math.round(counts.first()),
                Math.round(counts.second()),
                Math.round(counts.both()),
                Estimate.share(Math.round(counts.same() * counts.comments()), Math.round(counts.comments())),
                (counts.first() + counts.second()) / (2 * counts.comments()),
                there(estimates[0]),
                2 * counts.same() - 1,
                there(estimates[1]),
                there(estimates[2]));
    }

    private static Optional<Estimate> there(Estimate estimate) {
        return Double.isNaN(estimate.value()) ? Optional.empty() : Optional.of(estimate);
    }
}
