package org.folkmoot.theme.learn;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Corrects what the classifier says of a code by what it says of the others: some codes go together, some never. For each code a
 * logistic regression over all odds, in which those of the code itself count freely and those of the others are held back.
 */
final class SecondLook {

    private static final float OWN = 3;
    private static final float OTHERS = 0.1f;
    private static final float COST = 0.1f;
    private static final int FEWEST = 300;
    private static final int FOLDS = 5;
    private static final long SEED = 7;

    private final Logistic[] codes;

    private SecondLook(Logistic[] codes) {
        this.codes = codes;
    }

    /** One that changes nothing. */
    static SecondLook none() {
        return new SecondLook(new Logistic[0]);
    }

    /** @param odds of comments by classifiers that had not seen them; with too few to learn from nothing is changed */
    static SecondLook fit(float[][] odds, boolean[][] given) {
        if (odds.length < FEWEST) {
            return none();
        }
        float[] even = {1};
        float[] trust = new float[odds.length];
        Arrays.fill(trust, 1);
        return new SecondLook(IntStream.range(0, odds[0].length)
                .parallel()
                .mapToObj(c -> Logistic.fit(rows(odds, c), column(given, c), COST, even, trust, SEED, Logistic.ROUGH))
                .toArray(Logistic[]::new));
    }

    /** For each comment that it is fitted on one that was fitted on others. */
    static SecondLook[] unseen(float[][] odds, boolean[][] given) {
        SecondLook[] looks = new SecondLook[odds.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            int[] learnt = IntStream.range(0, odds.length)
                    .filter(i -> i % FOLDS != held)
                    .toArray();
            SecondLook look = fit(pick(odds, learnt), pick(given, learnt));
            for (int i = fold; i < odds.length; i += FOLDS) {
                looks[i] = look;
            }
        }
        return looks;
    }

    float[] at(float[] odds) {
        float[] corrected = odds.clone();
        for (int c = 0; c < codes.length; c++) {
            corrected[c] = codes[c].odds(rows(new float[][] {odds}, c))[0][0];
        }
        return corrected;
    }

    private static Rows rows(float[][] odds, int code) {
        float[][] filled = new float[odds.length][];
        for (int i = 0; i < odds.length; i++) {
            filled[i] = odds[i].clone();
            for (int c = 0; c < filled[i].length; c++) {
                filled[i][c] *= c == code ? OWN : OTHERS;
            }
        }
        return new Rows(new int[odds.length][0], new float[odds.length][0], 0, filled);
    }

    private static boolean[][] column(boolean[][] given, int code) {
        boolean[][] column = new boolean[given.length][];
        for (int i = 0; i < given.length; i++) {
            column[i] = new boolean[] {given[i][code]};
        }
        return column;
    }

    private static float[][] pick(float[][] odds, int[] which) {
        return IntStream.of(which).mapToObj(i -> odds[i]).toArray(float[][]::new);
    }

    private static boolean[][] pick(boolean[][] given, int[] which) {
        return IntStream.of(which).mapToObj(i -> given[i]).toArray(boolean[][]::new);
    }
}
