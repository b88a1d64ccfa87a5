package org.folkmoot.theme.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes probabilities of what the classifier and the likeness say: a logistic regression for each stage of knowledge, that is by how
 * many comments with the code were learnt from. Fitted on comments that the classifier had not seen, it also settles how much of
 * each to take; with little to go by it stays near what is taken by default.
 */
final class Calibration {

    private static final int STEPS = 25;
    private static final double[] STRENGTH = {20, 20, 4};

    /** By default: how much of the classifier, how much of the likeness, and what is added. */
    private static final double[][] DEFAULTS = {{0, 0.8, -3.5}, {0.5, 0.6, -1.5}, {0.8, 0.3, -0.5}, {1, 0.1, 0}};

    private final double[][] stages;

    private Calibration(double[][] stages) {
        this.stages = stages;
    }

    static Calibration byDefault() {
        return new Calibration(DEFAULTS);
    }

    /** What was said of a comment and a code, and whether it was right. */
    record Said(int examples, float odds, float likeness, boolean right) {}

    static Calibration fit(List<Said> said) {
        double[][] stages = new double[DEFAULTS.length][];
        for (int s = 0; s < stages.length; s++) {
            int stage = s;
            stages[s] = fit(
                    said.stream().filter(one -> stage(one.examples()) == stage).toList(), DEFAULTS[s]);
        }
        return new Calibration(stages);
    }

    private static int stage(int examples) {
        return examples == 0 ? 0 : examples <= 10 ? 1 : examples <= 20 ? 2 : 3;
    }

    float probability(int examples, float odds, float likeness) {
        double[] stage = stages[stage(examples)];
        return (float) logistic(stage[0] * odds + stage[1] * likeness + stage[2]);
    }

    private static double logistic(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /** Newton's method, drawn towards the defaults. */
    private static double[] fit(List<Said> said, double[] from) {
        double[] w = from.clone();
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[3];
            double[][] bend = new double[3][3];
            for (int k = 0; k < 3; k++) {
                slope[k] = STRENGTH[k] * (w[k] - from[k]);
                bend[k][k] = STRENGTH[k];
            }
            for (Said one : said) {
                double[] x = {one.odds(), one.likeness(), 1};
                double p = logistic(w[0] * x[0] + w[1] * x[1] + w[2]);
                double miss = p - (one.right() ? 1 : 0);
                for (int k = 0; k < 3; k++) {
                    slope[k] += miss * x[k];
                    for (int l = 0; l < 3; l++) {
                        bend[k][l] += p * (1 - p) * x[k] * x[l];
                    }
                }
            }
            double[] move = solve(bend, slope);
            double farthest = 0;
            for (int k = 0; k < 3; k++) {
                double bounded = Math.clamp(move[k], -1, 1);
                w[k] -= bounded;
                farthest = Math.max(farthest, Math.abs(bounded));
            }
            if (farthest < 1e-6) {
                break;
            }
        }
        return w;
    }

    /** Cramer's rule. */
    private static double[] solve(double[][] a, double[] b) {
        double whole = determinant(a);
        double[] x = new double[3];
        for (int k = 0; k < 3; k++) {
            double[][] other = new double[3][];
            for (int row = 0; row < 3; row++) {
                other[row] = a[row].clone();
                other[row][k] = b[row];
            }
            x[k] = determinant(other) / whole;
        }
        return x;
    }

    private static double determinant(double[][] a) {
        return a[0][0] * (a[1][1] * a[2][2] - a[1][2] * a[2][1])
                - a[0][1] * (a[1][0] * a[2][2] - a[1][2] * a[2][0])
                + a[0][2] * (a[1][0] * a[2][1] - a[1][1] * a[2][0]);
    }

    /** All that was made out of some comments. */
    static List<Said> said(Heard[] heard, boolean[][] given) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            Heard one = heard[i];
            for (int c = 0; c < given[i].length; c++) {
                said.add(new Said(one.examples()[c], one.odds()[c], one.likeness()[c], given[i][c]));
            }
        }
        return said;
    }
}
