package org.folkmoot.theme.learn;

import java.util.Arrays;

/**
 * From which probability on a code is given, chosen on comments that the classifier had not seen.
 *
 * @param balanced for each code where precision and recall together are best; a rare code's is drawn towards that of all
 * @param precise for each code where at least four of five suggestions were right; 1 where none such is known
 */
record Thresholds(float[] balanced, float[] precise) {

    static final float TARGET = 0.80f;

    private static final float NONE = 1.01f;
    private static final float STEP = 0.02f;
    private static final int DRAWN = 10;
    private static final int ENOUGH = 15;

    static Thresholds byDefault(int codes) {
        float[] balanced = new float[codes];
        float[] precise = new float[codes];
        Arrays.fill(balanced, 0.20f);
        Arrays.fill(precise, NONE);
        return new Thresholds(balanced, precise);
    }

    /** @param probabilities for each comment and place of the codes */
    static Thresholds choose(Codes codes, float[][] probabilities, boolean[][] given) {
        float[] balanced = new float[codes.places()];
        float[] precise = new float[codes.places()];
        choose(probabilities, given, 0, codes.count(), balanced, precise);
        if (codes.nested()) {
            choose(probabilities, given, codes.count(), codes.places(), balanced, precise);
        }
        return new Thresholds(balanced, precise);
    }

    /** Codes and themes apart: each comment has a best one of both. */
    private static void choose(
            float[][] probabilities, boolean[][] given, int from, int to, float[] balanced, float[] precise) {
        float common = common(probabilities, given, from, to);
        float[] flat = new float[to];
        Arrays.fill(flat, common);
        float[] own = new float[to];
        for (int c = from; c < to; c++) {
            int count = count(given, c);
            own[c] = (count * best(probabilities, given, c) + DRAWN * Math.min(common, 1)) / (count + DRAWN);
        }
        boolean ownIsBetter = f(probabilities, given, own, from, to) > f(probabilities, given, flat, from, to);
        System.arraycopy(ownIsBetter ? own : flat, from, balanced, from, to - from);
        precise(probabilities, given, from, to, precise);
    }

    private static float common(float[][] probabilities, boolean[][] given, int from, int to) {
        float best = NONE;
        float[] flat = new float[to];
        Arrays.fill(flat, NONE);
        double most = f(probabilities, given, flat, from, to);
        for (float t = 0.10f; t < 0.90f; t += STEP) {
            Arrays.fill(flat, t);
            double f = f(probabilities, given, flat, from, to);
            if (f > most) {
                most = f;
                best = t;
            }
        }
        return best;
    }

    /** F1 of all decisions together, where each comment also gets its best code. */
    private static double f(float[][] probabilities, boolean[][] given, float[] thresholds, int from, int to) {
        long right = 0;
        long wrong = 0;
        for (int i = 0; i < given.length; i++) {
            int best = best(probabilities[i], from, to);
            for (int c = from; c < to; c++) {
                boolean said = c == best || probabilities[i][c] >= thresholds[c];
                right += said && given[i][c] ? 2 : 0;
                wrong += said != given[i][c] ? 1 : 0;
            }
        }
        return right == 0 ? 0 : (double) right / (right + wrong);
    }

    /** The most probable of the first so many. */
    static int best(float[] probabilities, int of) {
        return best(probabilities, 0, of);
    }

    private static int best(float[] probabilities, int from, int to) {
        int best = from;
        for (int c = from + 1; c < to; c++) {
            if (probabilities[c] > probabilities[best]) {
                best = c;
            }
        }
        return best;
    }

    private static float best(float[][] probabilities, boolean[][] given, int code) {
        float best = 0.5f;
        double most = -1;
        for (float t = 0.06f; t < 0.90f; t += STEP) {
            long right = 0;
            long wrong = 0;
            for (int i = 0; i < given.length; i++) {
                boolean said = probabilities[i][code] >= t;
                right += said && given[i][code] ? 2 : 0;
                wrong += said != given[i][code] ? 1 : 0;
            }
            double f = right == 0 ? 0 : (double) right / (right + wrong);
            if (f > most) {
                most = f;
                best = t;
            }
        }
        return best;
    }

    private static void precise(float[][] probabilities, boolean[][] given, int from, int to, float[] precise) {
        float all = lowest(probabilities, given, from, to);
        for (int c = from; c < to; c++) {
            float own = lowest(probabilities, given, c, c + 1);
            precise[c] = own > 1 ? all : own;
        }
    }

    /** The lowest threshold that reaches the target with enough suggestions to believe it, over some codes together. */
    private static float lowest(float[][] probabilities, boolean[][] given, int from, int to) {
        for (float t = 0.10f; t < 1; t += STEP / 2) {
            int said = 0;
            int right = 0;
            for (int i = 0; i < given.length; i++) {
                for (int c = from; c < to; c++) {
                    if (probabilities[i][c] >= t) {
                        said++;
                        right += given[i][c] ? 1 : 0;
                    }
                }
            }
            if (said < ENOUGH) {
                return NONE;
            }
            if (right >= TARGET * said) {
                return t;
            }
        }
        return NONE;
    }

    private static int count(boolean[][] given, int code) {
        int count = 0;
        for (boolean[] one : given) {
            count += one[code] ? 1 : 0;
        }
        return count;
    }
}
