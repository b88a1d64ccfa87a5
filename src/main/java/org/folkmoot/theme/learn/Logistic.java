package org.folkmoot.theme.learn;

import java.util.Optional;
import java.util.Random;

/**
 * Logistic regressions, one for each code against the rest, with a quadratic penalty.
 *
 * <p>They are fitted by coordinate descent in the dual (Yu, Huang and Lin 2011, as in LIBLINEAR's solver 7), all codes in
 * step: the weights of one column stand side by side, so that one pass over a comment serves every code.
 */
final class Logistic {

    /** So many times at most it looks at each comment where the weights themselves are wanted. */
    static final int CLOSE = 20;

    /** Enough to compare what could be chosen: after these passes the order of codes hardly changes. */
    static final int ROUGH = 8;

    private static final int MOST_STEPS = 20;

    /** It is at rest when no comment's odds move by more. */
    private static final double STILL = 0.05;

    private final int codes;
    private final float[] weights;
    private final float[] bias;
    private final float[][] duals;
    private final boolean[][] given;

    private Logistic(int codes, float[] weights, float[] bias, float[][] duals, boolean[][] given) {
        this.duals = duals;
        this.given = given;
        this.codes = codes;
        this.weights = weights;
        this.bias = bias;
    }

    /**
     * @param given for each comment and code whether it was given
     * @param cost how much a wrong answer costs against the penalty: LIBLINEAR's C
     * @param weight for each code how much more it costs to miss it than to give it wrongly
     * @param trust how much each comment counts
     * @param seed of the order in which comments are visited
     * @param passes so many at most
     */
    static Logistic fit(
            Rows rows, boolean[][] given, float cost, float[] weight, float[] trust, long seed, int passes) {
        return new Descent(rows, given, cost, weight, trust, seed).fit(Optional.empty(), passes);
    }

    /** The same from where an earlier fit ended: fast if the comments are those, in their order, and some more. */
    static Logistic again(
            Logistic earlier, Rows rows, boolean[][] given, float cost, float[] weight, float[] trust, long seed) {
        return new Descent(rows, given, cost, weight, trust, seed).fit(Optional.of(earlier), CLOSE);
    }

    /** For each comment and code the logarithm of the odds. */
    float[][] odds(Rows rows) {
        float[][] odds = new float[rows.size()][];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = odds(codes, weights, bias, rows, i);
        }
        return odds;
    }

    private static float[] odds(int codes, float[] weights, float[] bias, Rows rows, int row) {
        float[] odds = bias.clone();
        int[] columns = rows.columns()[row];
        float[] values = rows.values()[row];
        for (int k = 0; k < columns.length; k++) {
            add(weights, columns[k] * codes, values[k], odds);
        }
        float[] filled = rows.filled()[row];
        for (int k = 0; k < filled.length; k++) {
            add(weights, (rows.width() + k) * codes, filled[k], odds);
        }
        return odds;
    }

    /** The weight of a column that is mostly nought, for a code. */
    float weight(int column, int code) {
        return weights[column * codes + code];
    }

    private static void add(float[] weights, int from, float by, float[] sums) {
        for (int c = 0; c < sums.length; c++) {
            sums[c] += by * weights[from + c];
        }
    }

    private static void put(float[] weights, int from, float by, float[] steps) {
        for (int c = 0; c < steps.length; c++) {
            weights[from + c] += by * steps[c];
        }
    }

    private static final class Descent {
        private final Rows rows;
        private final boolean[][] given;
        private final int codes;
        private final Random random;
        private final float[] costIfGiven;
        private final float cost;
        private final float[] trust;
        private final float[] weights;
        private final float[] bias;
        private final float[][] duals;
        private final float[] steps;
        private double farthest;

        Descent(Rows rows, boolean[][] given, float cost, float[] weight, float[] trust, long seed) {
            this.trust = trust;
            this.rows = rows;
            this.given = given;
            this.codes = weight.length;
            this.cost = cost;
            this.random = new Random(seed);
            this.costIfGiven = new float[codes];
            for (int c = 0; c < codes; c++) {
                costIfGiven[c] = cost * weight[c];
            }
            this.weights = new float[(rows.width() + rows.filledWidth()) * codes];
            this.bias = new float[codes];
            this.duals = new float[rows.size()][codes];
            this.steps = new float[codes];
        }

        Logistic fit(Optional<Logistic> earlier, int passes) {
            int[] order = new int[rows.size()];
            double[] squares = new double[rows.size()];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
                squares[i] = 1 + square(rows.values()[i]) + square(rows.filled()[i]);
                start(i, earlier);
            }
            double inner = 0.01;
            for (int pass = 0; pass < passes; pass++) {
                shuffle(order);
                farthest = 0;
                for (int row : order) {
                    visit(row, squares[row], inner);
                }
                if (farthest < STILL) {
                    break;
                }
                inner = Math.max(1e-4, inner / 10);
            }
            return new Logistic(codes, weights, bias, duals, given);
        }

        private void shuffle(int[] order) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int other = order[i];
                order[i] = order[j];
                order[j] = other;
            }
        }

        private double bound(int row, int code) {
            return trust[row] * (given[row][code] ? costIfGiven[code] : cost);
        }

        private void start(int row, Optional<Logistic> earlier) {
            for (int c = 0; c < codes; c++) {
                float dual = start(row, c, earlier);
                duals[row][c] = dual;
                steps[c] = given[row][c] ? dual : -dual;
            }
            put(row);
        }

        private float start(int row, int code, Optional<Logistic> earlier) {
            boolean known = earlier.isPresent()
                    && row < earlier.get().duals.length
                    && earlier.get().given[row][code] == given[row][code];
            double bound = bound(row, code);
            double dual = known ? earlier.get().duals[row][code] : 0;
            return (float) Math.clamp(dual, Math.min(0.001 * bound, 1e-6), (1 - 1e-7) * bound);
        }

        private void put(int row) {
            int[] columns = rows.columns()[row];
            float[] values = rows.values()[row];
            for (int k = 0; k < columns.length; k++) {
                Logistic.put(weights, columns[k] * codes, values[k], steps);
            }
            float[] filled = rows.filled()[row];
            for (int k = 0; k < filled.length; k++) {
                Logistic.put(weights, (rows.width() + k) * codes, filled[k], steps);
            }
            Logistic.put(bias, 0, 1, steps);
        }

        private void visit(int row, double square, double near) {
            float[] odds = Logistic.odds(codes, weights, bias, rows, row);
            boolean moved = false;
            for (int c = 0; c < codes; c++) {
                double step = step(row, c, square, given[row][c] ? odds[c] : -odds[c], near);
                steps[c] = (float) (given[row][c] ? step : -step);
                moved |= step != 0;
            }
            if (moved) {
                put(row);
            }
        }

        /** Newton's method on one dual, from whichever end is nearer. */
        private double step(int row, int code, double square, double margin, double near) {
            double bound = bound(row, code);
            double dual = duals[row][code];
            boolean other = 0.5 * square * (bound - 2 * dual) + margin < 0;
            double from = other ? bound - dual : dual;
            double slope = other ? -margin : margin;
            double z = bound - from < 0.5 * bound ? 0.1 * from : from;
            double gradient = square * (z - from) + slope + Math.log(z / (bound - z));
            int taken = 0;
            while (taken < MOST_STEPS && Math.abs(gradient) > near) {
                double next = z - gradient / (square + bound / (bound - z) / z);
                z = next <= 0 ? z * 0.1 : next;
                gradient = square * (z - from) + slope + Math.log(z / (bound - z));
                taken++;
            }
            if (taken == 0) {
                return 0;
            }
            double now = other ? bound - z : z;
            duals[row][code] = (float) Math.clamp(now, 1e-7 * bound, (1 - 1e-7) * bound);
            // By how much this comment's own odds move; the slope itself never settles where a dual is all but at its
            // end.
            farthest = Math.max(farthest, square * Math.abs(duals[row][code] - dual));
            return duals[row][code] - dual;
        }

        private static double square(float[] values) {
            double sum = 0;
            for (float value : values) {
                sum += (double) value * value;
            }
            return sum;
        }
    }
}
