package org.folkmoot.paper.scan;

/**
 * Where a place on the page lies in the picture: a projective map from points on paper to points of the picture.
 *
 * @param a eight numbers in the usual order: x' = (a0 x + a1 y + a2) / (a6 x + a7 y + 1), y' likewise
 */
record Lens(double[] a) {

    double x(double x, double y) {
        return (a[0] * x + a[1] * y + a[2]) / (a[6] * x + a[7] * y + 1);
    }

    double y(double x, double y) {
        return (a[3] * x + a[4] * y + a[5]) / (a[6] * x + a[7] * y + 1);
    }

    /** The map by which the places on paper come to lie where they were seen: four places, or three of an affine map. */
    static Lens of(double[][] paper, double[][] seen) {
        boolean affine = paper.length == 3;
        int unknown = affine ? 6 : 8;
        double[][] equations = new double[unknown][unknown + 1];
        for (int i = 0; i < unknown / 2; i++) {
            double x = paper[i][0];
            double y = paper[i][1];
            for (int half = 0; half < 2; half++) {
                double[] row = equations[2 * i + half];
                row[3 * half] = x;
                row[3 * half + 1] = y;
                row[3 * half + 2] = 1;
                if (!affine) {
                    row[6] = -x * seen[i][half];
                    row[7] = -y * seen[i][half];
                }
                row[unknown] = seen[i][half];
            }
        }
        double[] solved = new double[8];
        System.arraycopy(solve(equations), 0, solved, 0, unknown);
        return new Lens(solved);
    }

    private static double[] solve(double[][] rows) {
        int size = rows.length;
        for (int column = 0; column < size; column++) {
            int best = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(rows[row][column]) > Math.abs(rows[best][column])) {
                    best = row;
                }
            }
            double[] pivot = rows[best];
            rows[best] = rows[column];
            rows[column] = pivot;
            for (int row = 0; row < size; row++) {
                if (row != column) {
                    double factor = rows[row][column] / pivot[column];
                    for (int i = column; i <= size; i++) {
                        rows[row][i] -= factor * pivot[i];
                    }
                }
            }
        }
        double[] solved = new double[size];
        for (int i = 0; i < size; i++) {
            solved[i] = rows[i][size] / rows[i][i];
        }
        return solved;
    }
}
