package org.folkmoot.theme.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticTest {

    private static final int COMMENTS = 200;
    private static final int COLUMNS = 6;

    private final Rows rows = rows();
    private final boolean[][] given = given();

    /** At the best weights w of a penalised regression, w = C · sum over comments of (truth − probability) · comment. */
    @Test
    void theWeightsAreTheBest() {
        float cost = 2;
        float[] heavier = {1, 3};
        float[] trust = trust();
        Logistic fitted = Logistic.fit(rows, given, cost, heavier, trust, 7, Logistic.CLOSE);
        float[][] odds = fitted.odds(rows);
        for (int code = 0; code < 2; code++) {
            for (int column = 0; column < COLUMNS; column++) {
                double sum = 0;
                for (int i = 0; i < COMMENTS; i++) {
                    double truth = given[i][code] ? 1 : 0;
                    double miss = truth - 1 / (1 + Math.exp(-odds[i][code]));
                    sum += cost * trust[i] * (given[i][code] ? heavier[code] : 1) * miss * value(i, column);
                }
                assertEquals(sum, fitted.weight(column, code), 0.05, "code " + code + ", column " + column);
            }
        }
    }

    /** The penalised likelihood has one best point, so whoever finds it finds the same weights. */
    @Test
    void theWeightsAreThoseOfLiblinear() {
        Problem problem = new Problem();
        problem.l = COMMENTS;
        problem.n = COLUMNS + 3;
        problem.bias = 1;
        problem.x = new Feature[COMMENTS][];
        for (int i = 0; i < COMMENTS; i++) {
            problem.x[i] = features(i);
        }
        float[] even = {1, 1};
        float[] trust = new float[COMMENTS];
        Arrays.fill(trust, 1);
        Linear.disableDebugOutput();
        for (float cost : new float[] {0.5f, 4}) {
            Logistic own = Logistic.fit(rows, given, cost, even, trust, 7, Logistic.CLOSE);
            for (int code = 0; code < 2; code++) {
                problem.y = new double[COMMENTS];
                for (int i = 0; i < COMMENTS; i++) {
                    problem.y[i] = given[i][code] ? 1 : -1;
                }
                Model theirs = Linear.train(problem, new Parameter(SolverType.L2R_LR_DUAL, cost, 1e-6, 10_000));
                double sign = theirs.getLabels()[0] == 1 ? 1 : -1;
                for (int column = 0; column < COLUMNS + 2; column++) {
                    assertEquals(
                            sign * theirs.getFeatureWeights()[column],
                            own.weight(column, code),
                            0.05,
                            "cost " + cost + ", code " + code + ", column " + column);
                }
            }
        }
    }

    /** The columns of a comment, the filled ones and the bias after the others. */
    private Feature[] features(int row) {
        List<Feature> features = new ArrayList<>();
        for (int k = 0; k < rows.columns()[row].length; k++) {
            features.add(new FeatureNode(rows.columns()[row][k] + 1, rows.values()[row][k]));
        }
        for (int k = 0; k < 2; k++) {
            features.add(new FeatureNode(COLUMNS + k + 1, rows.filled()[row][k]));
        }
        features.add(new FeatureNode(COLUMNS + 3, 1));
        return features.toArray(Feature[]::new);
    }

    @Test
    void fromWhereAnEarlierFitEndedItGoesOnToTheSameWeights() {
        float[] even = {1, 1};
        float[] trust = trust();
        Logistic once = Logistic.fit(rows, given, 1, even, trust, 7, Logistic.CLOSE);
        Logistic again = Logistic.again(once, rows, given, 1, even, trust, 7);
        for (int column = 0; column < COLUMNS; column++) {
            assertEquals(once.weight(column, 0), again.weight(column, 0), 0.02);
        }
    }

    @Test
    void theSameSeedGivesTheSameWeights() {
        float[] even = {1, 1};
        assertArrayEquals(
                Logistic.fit(rows, given, 1, even, trust(), 7, Logistic.CLOSE).odds(rows)[3],
                Logistic.fit(rows, given, 1, even, trust(), 7, Logistic.CLOSE).odds(rows)[3]);
    }

    /** Some comments count half. */
    private static float[] trust() {
        float[] trust = new float[COMMENTS];
        for (int i = 0; i < COMMENTS; i++) {
            trust[i] = i % 3 == 0 ? 0.5f : 1;
        }
        return trust;
    }

    private float value(int row, int column) {
        for (int k = 0; k < rows.columns()[row].length; k++) {
            if (rows.columns()[row][k] == column) {
                return rows.values()[row][k];
            }
        }
        return 0;
    }

    private static Rows rows() {
        Random random = new Random(1);
        int[][] columns = new int[COMMENTS][];
        float[][] values = new float[COMMENTS][];
        float[][] filled = new float[COMMENTS][2];
        for (int i = 0; i < COMMENTS; i++) {
            int first = random.nextInt(COLUMNS - 1);
            columns[i] = new int[] {first, COLUMNS - 1};
            values[i] = new float[] {random.nextFloat(), random.nextFloat() - 0.5f};
            filled[i] = new float[] {random.nextFloat() - 0.5f, random.nextFloat()};
        }
        return new Rows(columns, values, COLUMNS, filled);
    }

    private boolean[][] given() {
        Random random = new Random(2);
        boolean[][] codes = new boolean[COMMENTS][2];
        for (int i = 0; i < COMMENTS; i++) {
            codes[i][0] = rows.columns()[i][0] < 2 ^ random.nextInt(10) == 0;
            codes[i][1] = rows.filled()[i][0] > 0.2;
        }
        return codes;
    }
}
