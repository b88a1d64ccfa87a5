package org.folkmoot.theme.learn;

import java.util.Arrays;

/**
 * Makes probabilities of what was made out of a comment: a logistic regression for each stage of knowledge, that is by how many
 * comments with the code were learnt from, and one for the themes. Fitted on comments that the classifier had not seen, it also
 * settles how much of each clue to take; with little to go by it stays near what is taken by default.
 */
final class Calibration {

    private static final int STEPS = 25;

    /** The clues: odds, likeness, question, odds of the theme, likeness of the theme, how usual, and what is added to all. */
    private static final int CLUES = 7;

    private static final double[] STRENGTH = {20, 20, 20, 20, 20, 20, 4};

    private static final int THEMES = 4;

    /** By default, for each stage; the last is that of the themes. */
    private static final double[][] DEFAULTS = {
        {0, 0.8, 0.6, 0.3, 0.2, 0, -3.5},
        {0.5, 0.6, 0.4, 0.2, 0.1, 0, -1.5},
        {0.8, 0.3, 0.2, 0.1, 0, 0, -0.5},
        {1, 0.1, 0, 0, 0, 0, 0},
        {0.8, 0.3, 0.3, 0, 0, 0, -0.3}
    };

    private final Codes codes;
    private final double[][] stages;

    private Calibration(Codes codes, double[][] stages) {
        this.codes = codes;
        this.stages = stages;
    }

    static Calibration byDefault(Codes codes) {
        return new Calibration(codes, DEFAULTS);
    }

    /** @param heard of comments by what had not learnt from them */
    static Calibration fit(Codes codes, Heard[] heard, boolean[][] given) {
        double[][] stages = new double[DEFAULTS.length][];
        for (int s = 0; s < stages.length; s++) {
            stages[s] = fit(codes, s, heard, given);
        }
        return new Calibration(codes, stages);
    }

    private static int stage(Codes codes, int place, int examples) {
        return codes.isTheme(place) ? THEMES : examples == 0 ? 0 : examples <= 10 ? 1 : examples <= 20 ? 2 : 3;
    }

    private static void clues(Codes codes, Heard heard, int place, double[] into) {
        boolean inTheme = codes.nested() && !codes.isTheme(place);
        int theme = codes.count() + codes.theme(place);
        into[0] = heard.odds()[place];
        into[1] = heard.likeness()[place];
        into[2] = heard.asked()[place];
        into[3] = inTheme ? heard.odds()[theme] : 0;
        into[4] = inTheme ? heard.likeness()[theme] : 0;
        into[5] = heard.usual()[place];
        into[6] = 1;
    }

    float probability(Heard heard, int place) {
        double[] clues = new double[CLUES];
        clues(codes, heard, place, clues);
        return (float) logistic(sum(stages[stage(codes, place, heard.examples()[place])], clues));
    }

    private static double sum(double[] weights, double[] clues) {
        double sum = 0;
        for (int k = 0; k < CLUES; k++) {
            sum += weights[k] * clues[k];
        }
        return sum;
    }

    private static double logistic(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /** Newton's method, drawn towards the defaults. */
    private static double[] fit(Codes codes, int stage, Heard[] heard, boolean[][] given) {
        double[] weights = DEFAULTS[stage].clone();
        double farthest = 1;
        for (int step = 0; step < STEPS && farthest > 1e-6; step++) {
            double[] slope = new double[CLUES];
            double[][] bend = new double[CLUES][CLUES];
            for (int k = 0; k < CLUES; k++) {
                slope[k] = STRENGTH[k] * (weights[k] - DEFAULTS[stage][k]);
                bend[k][k] = STRENGTH[k];
            }
            double[] clues = new double[CLUES];
            for (int i = 0; i < heard.length; i++) {
                for (int p = 0; p < codes.places(); p++) {
                    if (stage(codes, p, heard[i].examples()[p]) == stage) {
                        clues(codes, heard[i], p, clues);
                        add(weights, clues, given[i][p], slope, bend);
                    }
                }
            }
            farthest = 0;
            double[] moves = solve(bend, slope);
            for (int k = 0; k < CLUES; k++) {
                double move = Math.clamp(moves[k], -1, 1);
                weights[k] -= move;
                farthest = Math.max(farthest, Math.abs(move));
            }
        }
        return weights;
    }

    private static void add(double[] weights, double[] clues, boolean right, double[] slope, double[][] bend) {
        double p = logistic(sum(weights, clues));
        double miss = p - (right ? 1 : 0);
        for (int k = 0; k < CLUES; k++) {
            slope[k] += miss * clues[k];
            for (int l = 0; l <= k; l++) {
                bend[k][l] += p * (1 - p) * clues[k] * clues[l];
            }
        }
    }

    /** Cholesky's method; only the lower half of {@code a} is read. */
    private static double[] solve(double[][] a, double[] b) {
        double[][] root = new double[CLUES][CLUES];
        for (int k = 0; k < CLUES; k++) {
            for (int l = 0; l <= k; l++) {
                double sum = a[k][l];
                for (int m = 0; m < l; m++) {
                    sum -= root[k][m] * root[l][m];
                }
                root[k][l] = k == l ? Math.sqrt(sum) : sum / root[l][l];
            }
        }
        double[] x = Arrays.copyOf(b, CLUES);
        for (int k = 0; k < CLUES; k++) {
            for (int m = 0; m < k; m++) {
                x[k] -= root[k][m] * x[m];
            }
            x[k] /= root[k][k];
        }
        for (int k = CLUES - 1; k >= 0; k--) {
            for (int m = k + 1; m < CLUES; m++) {
                x[k] -= root[m][k] * x[m];
            }
            x[k] /= root[k][k];
        }
        return x;
    }
}
