package org.folkmoot.theme.agreement;

import java.util.List;

/**
 * The share of a question's comments that speak of a theme or code, where people have not read all of them: the prediction-powered
 * estimate (Angelopoulos, Bates, Fannjiang, Jordan and Zrnic, "Prediction-powered inference", 2023), which is the difference estimator of
 * survey sampling (Särndal, Swensson and Wretman, "Model Assisted Survey Sampling", 1992, section 6.3) with probabilities of a
 * machine that had not learnt from the comment.
 *
 * <p>Of N comments, K were read by people when a random sample was drawn; what they gave is known. Of the N' others the machine says how
 * probable the code is, p. The sample holds n of these, for which two people settled whether they speak of it, y: 1 or 0. Then
 *
 * <pre>
 * share = (known with the code + sum of p over the N' + N' mean of (y - p) over the n) / N
 * error = N'/N √((1 - n/N') v / n)
 * </pre>
 *
 * where v is the sample variance of y - p, but not less than the mean of p (1 - p) over the N': what it would be if the probabilities were
 * right. A sample in which a rare code does not occur at all would else promise an interval of hardly any width. The interval is the share
 * ± t error, t of Student's distribution with n - 1 degrees. It is cut where people's codings leave nothing else possible: the share is at
 * least what they found, and at most that with all that nobody has read.
 *
 * <p>Comments that people read after the sample was drawn, outside of it, were chosen and not drawn. They belong to the N' with their
 * p, and serve only to cut the interval: to take their y instead, and the correction from the sample for the rest, would be wrong by as
 * much as the machine errs more, or less, on comments of the kind that was chosen. Another sample makes use of them.
 */
final class PredictionPowered {

    private PredictionPowered() {}

    /** Comments that people had read when the sample was drawn, and how many of them have the code. */
    record Known(long comments, long with) {}

    /**
     * All others, those of the sample among them.
     *
     * @param sum of the code's probabilities
     * @param variance sum of p (1 - p)
     */
    record Others(long comments, double sum, double variance) {}

    /** A comment of the sample that nobody had read before: whether it has the code, and how probable it was. */
    record Drawn(boolean with, double probability) {
        double correction() {
            return (with ? 1 : 0) - probability;
        }
    }

    /** Of all comments how many are now known to have the code, and how many nobody has read. */
    record Bounds(long with, long unread) {}

    /**
     * @param drawn at least two, or all others where there are fewer
     * @return from 0 to 1
     */
    static Estimate share(Known known, Others others, List<Drawn> drawn, Bounds bounds) {
        double all = known.comments() + others.comments();
        double n = drawn.size();
        double mean = drawn.stream().mapToDouble(Drawn::correction).average().orElse(0);
        double share = (known.with() + others.sum() + others.comments() * mean) / all;
        double half = n < 2
                ? 0
                : student(n - 1)
                        * others.comments()
                        / all
                        * Math.sqrt((1 - n / others.comments()) * variance(others, drawn, mean) / n);
        double least = bounds.with() / all;
        double most = (bounds.with() + bounds.unread()) / all;
        return new Estimate(
                Math.clamp(share, least, most),
                Math.clamp(share - half, least, most),
                Math.clamp(share + half, least, most));
    }

    private static double variance(Others others, List<Drawn> drawn, double mean) {
        double seen = drawn.stream()
                        .mapToDouble(one -> Math.pow(one.correction() - mean, 2))
                        .sum()
                / (drawn.size() - 1);
        return Math.max(seen, others.variance() / others.comments());
    }

    /**
     * Below it lie 97.5 percent of Student's distribution: the expansion of Cornish and Fisher (Abramowitz and Stegun, "Handbook of
     * Mathematical Functions", 26.7.5), to the third decimal from 10 degrees on.
     */
    static double student(double degrees) {
        double z = Estimate.Z;
        return z
                + (Math.pow(z, 3) + z) / (4 * degrees)
                + (5 * Math.pow(z, 5) + 16 * Math.pow(z, 3) + 3 * z) / (96 * degrees * degrees)
                + (3 * Math.pow(z, 7) + 19 * Math.pow(z, 5) + 17 * Math.pow(z, 3) - 15 * z)
                        / (384 * Math.pow(degrees, 3));
    }
}
