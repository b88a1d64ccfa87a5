package org.folkmoot.theme.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Intervals by the percentile bootstrap (Efron, "Bootstrap methods: another look at the jackknife", 1979): the sample's comments are drawn
 * again with replacement 1,000 times, always with the same seed, and between the lowest and the highest 2.5 percent of what the figures
 * then are stands the interval. Draws in which a figure cannot be had are passed over.
 */
final class Resampling {
    private static final int DRAWS = 1_000;
    private static final long SEED = 270_527;
    private static final double TAIL = 0.025;

    private Resampling() {}

    /**
     * @param items how many comments
     * @param figures from how often each comment was drawn the figures, always as many; NaN where one cannot be had
     */
    static Estimate[] estimates(int items, Function<int[], double[]> figures) {
        int[] once = new int[items];
        Arrays.fill(once, 1);
        double[] values = figures.apply(once);
        double[][] drawn = new double[values.length][DRAWS];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] times = new int[items];
            for (int i = 0; i < items; i++) {
                times[random.nextInt(items)]++;
            }
            double[] again = figures.apply(times);
            for (int f = 0; f < values.length; f++) {
                drawn[f][draw] = again[f];
            }
        }
        Estimate[] estimates = new Estimate[values.length];
        for (int f = 0; f < values.length; f++) {
            estimates[f] = estimate(values[f], drawn[f]);
        }
        return estimates;
    }

    private static Estimate estimate(double value, double[] drawn) {
        double[] sorted = Arrays.stream(drawn)
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        return sorted.length < DRAWS / 2
                ? new Estimate(value, value, value)
                : new Estimate(
                        value, Math.min(value, quantile(sorted, TAIL)), Math.max(value, quantile(sorted, 1 - TAIL)));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
