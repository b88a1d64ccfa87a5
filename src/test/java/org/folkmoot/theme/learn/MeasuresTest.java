package org.folkmoot.theme.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** All expected values were worked out by hand. */
class MeasuresTest {

    private static boolean[] codes(int... marks) {
        boolean[] codes = new boolean[marks.length];
        for (int c = 0; c < marks.length; c++) {
            codes[c] = marks[c] == 1;
        }
        return codes;
    }

    private static float[] scores(double... scores) {
        float[] floats = new float[scores.length];
        for (int c = 0; c < scores.length; c++) {
            floats[c] = (float) scores[c];
        }
        return floats;
    }

    /** Four comments, two codes. Code 0: right, right, missed, rightly not; code 1: wrong, right, rightly not, rightly not. */
    private static Measures four() {
        Measures measures = new Measures(2);
        measures.add(scores(0.9, 0.6), codes(1, 1), codes(1, 0));
        measures.add(scores(0.8, 0.7), codes(1, 1), codes(1, 1));
        measures.add(scores(0.4, 0.2), codes(0, 0), codes(1, 0));
        measures.add(scores(0.1, 0.05), codes(0, 0), codes(0, 0));
        return measures;
    }

    @Test
    void precisionRecallAndF1() {
        Measures measures = four();
        assertEquals(1, measures.of(0).precision(), 1e-9);
        assertEquals(2 / 3.0, measures.of(0).recall(), 1e-9);
        assertEquals(0.8, measures.of(0).f1(), 1e-9);
        assertEquals(0.5, measures.of(1).precision(), 1e-9);
        assertEquals(2 / 3.0, measures.of(1).f1(), 1e-9);
        assertEquals(0.75, measures.micro().precision(), 1e-9);
        assertEquals(0.75, measures.micro().f1(), 1e-9);
        assertEquals((0.8 + 2 / 3.0) / 2, measures.macro().f1(), 1e-9);
        // comment by comment: 2/3, 1, 0, and nothing on nothing is 1
        assertEquals((2 / 3.0 + 1 + 0 + 1) / 4, measures.samples().f1(), 1e-9);
        assertEquals(0.5, measures.exactMatch(), 1e-9);
        assertEquals(3, measures.support(0));
    }

    @Test
    void kappa() {
        // code 0: agreed 3 of 4; by chance 2/4 · 3/4 + 2/4 · 1/4 = 1/2
        assertEquals((0.75 - 0.5) / 0.5, four().of(0).kappa(), 1e-9);
        // all pairs: agreed 6 of 8; by chance 4/8 · 4/8 + 4/8 · 4/8
        assertEquals(0.5, four().micro().kappa(), 1e-9);
    }

    @Test
    void rankingPrecision() {
        Measures measures = new Measures(3);
        measures.add(scores(0.75, 0.5, 1), codes(0, 0, 1), codes(1, 0, 0));
        measures.add(scores(1, 0.2, 0.1), codes(1, 0, 0), codes(0, 0, 1));
        // the code of the first stands second of two, that of the second third of three
        assertEquals((1 / 2.0 + 1 / 3.0) / 2, measures.lrap(), 1e-9);
        Measures tie = new Measures(2);
        tie.add(scores(0.5, 0.5), codes(1, 0), codes(1, 0));
        assertEquals(0.5, tie.lrap(), 1e-9);
    }

    @Test
    void calibrationErrorByTenths() {
        Measures measures = new Measures(1);
        measures.add(scores(0.72), codes(1), codes(1));
        measures.add(scores(0.78), codes(1), codes(0));
        measures.add(scores(0.30), codes(0), codes(0));
        measures.add(scores(0.05), codes(0), codes(1));
        // from 0.7: 1.50 said, 1 right; from 0.3: 0.30 said, none right; from 0: 0.05 said, 1 right
        assertEquals((0.5 + 0.3) / 3, measures.calibrationError(), 1e-6);
        assertEquals((0.5 + 0.3 + 0.95) / 4, measures.calibrationErrorOfAll(), 1e-6);
    }

    @Test
    void coverageWhileNineOfTenAreRight() {
        Measures measures = new Measures(1);
        for (int i = 0; i < 10; i++) {
            measures.add(scores(0.9 - i / 100.0), codes(1), codes(i == 4 ? 0 : 1));
        }
        for (int i = 0; i < 9; i++) {
            measures.add(scores(0.2), codes(0), codes(i == 0 ? 1 : 0));
        }
        // 9 of the first 10 are right; with those of one probability below them 10 of 19
        assertEquals(9 / 10.0, measures.coverage(), 1e-9);
    }

    @Test
    void nothingMeasuredIsNought() {
        Measures none = new Measures(2);
        assertEquals(0, none.micro().f1());
        assertEquals(0, none.lrap());
        assertEquals(0, none.calibrationError());
        assertEquals(0, none.coverage());
    }
}
