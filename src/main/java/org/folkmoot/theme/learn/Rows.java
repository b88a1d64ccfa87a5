package org.folkmoot.theme.learn;

/**
 * What is known of each comment as numbers: some columns of which most are nought, and some that are all filled. Nothing is
 * copied in or out.
 *
 * @param columns for each comment the columns that are not nought, ascending
 * @param values their values
 * @param width how many such columns there are
 * @param filled for each comment the filled columns; all of one length
 */
record Rows(int[][] columns, float[][] values, int width, float[][] filled) {

    int size() {
        return columns.length;
    }

    int filledWidth() {
        return filled.length == 0 ? 0 : filled[0].length;
    }

    /** Those comments that are named, in that order. */
    Rows only(int[] which) {
        int[][] someColumns = new int[which.length][];
        float[][] someValues = new float[which.length][];
        float[][] someFilled = new float[which.length][];
        for (int i = 0; i < which.length; i++) {
            someColumns[i] = columns[which[i]];
            someValues[i] = values[which[i]];
            someFilled[i] = filled[which[i]];
        }
        return new Rows(someColumns, someValues, width, someFilled);
    }
}
