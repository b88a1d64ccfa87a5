package org.folkmoot.theme.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.FrameReader;
import org.folkmoot.yaml.Problems;
import org.junit.jupiter.api.Test;

/**
 * The figures were worked out by another program, in Python with NumPy and SciPy: kappa from the table of both, alpha from the
 * matrix of coincidences, F1 from precision and recall.
 */
class AgreementTest {
    private static final double EXACT = 5e-7;
    private static final List<String> CODES = List.of("a", "b", "c", "d", "r");
    private static final int[] SHARES = {40, 25, 15, 8, 10};
    private static final int[] SLIPS = {12, 8, 6, 4, 5};

    private static final Counted COUNTED = new Counted(frame());

    private static CodeFrame frame() {
        Problems problems = new Problems();
        CodeFrame frame =
                FrameReader.read("sample", "code-frame.yaml", """
                        themes:
                          - id: one
                            label: One
                            definition: The first.
                            codes:
                              - {id: a, label: A, definition: What a is.}
                              - {id: b, label: B, definition: What b is.}
                          - id: two
                            label: Two
                            definition: The second.
                            codes:
                              - {id: c, label: C, definition: What c is.}
                              - {id: d, label: D, definition: What d is.}
                              - {id: r, label: R, definition: The rest., residual: true}
                        """, problems).orElseThrow();
        assertEquals(List.of(), problems.all());
        return frame;
    }

    /** The same made-up codings as the other program makes. */
    private static final class Made {
        private long state = 20261122;
        private final List<Twice> pairs = new ArrayList<>();

        Made() {
            for (int i = 0; i < 60; i++) {
                boolean[] truth = new boolean[CODES.size()];
                for (int c = 0; c < truth.length; c++) {
                    truth[c] = next() % 100 < SHARES[c];
                }
                Set<String> first = seen(truth);
                pairs.add(new Twice(first, seen(truth)));
            }
        }

        private Set<String> seen(boolean[] truth) {
            Set<String> seen = new HashSet<>();
            for (int c = 0; c < truth.length; c++) {
                if (truth[c] != next() % 100 < SLIPS[c]) {
                    seen.add(CODES.get(c));
                }
            }
            return seen;
        }

        private long next() {
            state = (state * 1103515245 + 12345) % 2147483648L;
            return state >> 16 & 0x7fff;
        }
    }

    private static final List<Twice> PAIRS = new Made().pairs;
    private static final Agreement MADE = of(PAIRS.stream()).orElseThrow();

    private static Optional<Agreement> of(Stream<Twice> pairs) {
        return Agreement.of(pairs.map(Agreement.Item::of).toList(), COUNTED);
    }

    private static void assertCode(
            ByCode code,
            long first,
            long second,
            long both,
            double same,
            double kappa,
            double pabak,
            double alpha,
            double f1) {
        assertEquals(List.of(first, second, both), List.of(code.first(), code.second(), code.both()), code.code());
        assertEquals(same, code.same().value(), EXACT, code.code());
        assertEquals(kappa, code.kappa().orElseThrow().value(), EXACT, code.code());
        assertEquals(pabak, code.pabak(), EXACT, code.code());
        assertEquals(alpha, code.alpha().orElseThrow().value(), EXACT, code.code());
        assertEquals(f1, code.f1().orElseThrow().value(), EXACT, code.code());
        assertEquals((first + second) / 120.0, code.prevalence(), EXACT);
    }

    @Test
    void givesTheFiguresOfAnotherProgramForEachThemeAndCode() {
        List<ByCode> codes = MADE.byCode();
        assertEquals(
                List.of("one", "a", "b", "two", "c", "d"),
                codes.stream().map(ByCode::code).toList());
        assertCode(codes.get(0), 30, 36, 28, 0.833333, 0.666667, 0.666667, 0.666105, 0.848485);
        assertCode(codes.get(1), 22, 28, 20, 0.833333, 0.660633, 0.666667, 0.66, 0.8);
        assertCode(codes.get(2), 17, 19, 16, 0.933333, 0.84148, 0.866667, 0.842593, 0.888889);
        assertCode(codes.get(3), 13, 15, 9, 0.833333, 0.534884, 0.666667, 0.538043, 0.642857);
        assertCode(codes.get(4), 10, 11, 6, 0.85, 0.480769, 0.7, 0.484848, 0.571429);
        assertCode(codes.get(5), 5, 8, 4, 0.916667, 0.571429, 0.833333, 0.57225, 0.615385);
    }

    @Test
    void givesTheFiguresOfAnotherProgramForSets() {
        assertEquals(60, MADE.comments());
        assertEquals(0.683333, MADE.themes().same().value(), EXACT);
        assertEquals(0.544665, MADE.themes().alpha().value(), EXACT);
        assertEquals(0.787234, MADE.themes().micro().value(), EXACT);
        assertEquals(0.745671, MADE.themes().macro().value(), EXACT);
        assertEquals(0.6, MADE.codes().same().value(), EXACT);
        assertEquals(0.539470, MADE.codes().alpha().value(), EXACT);
        assertEquals(0.766667, MADE.codes().micro().value(), EXACT);
        assertEquals(0.718926, MADE.codes().macro().value(), EXACT);
    }

    @Test
    void kappaIsThatOfCountingEveryPairOfDecisions() {
        for (ByCode code : MADE.byCode()) {
            // Chance is the share of all pairs of one decision of the first and one of the second, of whichever
            // comments, that are alike.
            long alike = 0;
            long chance = 0;
            for (Twice left : PAIRS) {
                boolean first = COUNTED.withAbove(left.first()).contains(code.code());
                alike += first == COUNTED.withAbove(left.second()).contains(code.code()) ? 1 : 0;
                for (Twice right : PAIRS) {
                    chance += first == COUNTED.withAbove(right.second()).contains(code.code()) ? 1 : 0;
                }
            }
            double byChance = chance / (60.0 * 60.0);
            assertEquals(
                    (alike / 60.0 - byChance) / (1 - byChance),
                    code.kappa().orElseThrow().value(),
                    1e-12);
        }
    }

    @Test
    void intervalsOfKappaAreAboutThoseOfTheFormulaForManyComments() {
        for (ByCode code : MADE.byCode()) {
            Estimate kappa = code.kappa().orElseThrow();
            double error = errorOfKappa(code.first() / 60.0, code.second() / 60.0, code.both() / 60.0) / Math.sqrt(60);
            double half = (kappa.high() - kappa.low()) / 2;
            assertTrue(kappa.low() < kappa.value() && kappa.value() < kappa.high(), code.toString());
            assertEquals(1, half / (1.96 * error), 0.25, code.toString());
        }
    }

    /** Fleiss, Cohen and Everitt, "Large sample standard errors of kappa and weighted kappa", 1969; for one comment. */
    private static double errorOfKappa(double first, double second, double both) {
        double[][] cells = {{both, first - both}, {second - both, 1 - first - second + both}};
        double[] rows = {first, 1 - first};
        double[] columns = {second, 1 - second};
        double same = cells[0][0] + cells[1][1];
        double chance = rows[0] * columns[0] + rows[1] * columns[1];
        double kappa = (same - chance) / (1 - chance);
        double sum = 0;
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                double part = i == j ? 1 - (rows[i] + columns[i]) * (1 - kappa) : (1 - kappa) * (columns[i] + rows[j]);
                sum += cells[i][j] * part * part;
            }
        }
        return Math.sqrt(sum - Math.pow(kappa - chance * (1 - kappa), 2)) / (1 - chance);
    }

    @Test
    void measuresSetsByMasi() {
        assertEquals(0, Masi.distance(Set.of(), Set.of()));
        assertEquals(1, Masi.distance(Set.of(), Set.of("a")));
        assertEquals(1, Masi.distance(Set.of("a"), Set.of("b")));
        assertEquals(1 - 1.0 / 2 * 2 / 3, Masi.distance(Set.of("a"), Set.of("a", "b")), 1e-12);
        assertEquals(1 - 1.0 / 3 * 1 / 3, Masi.distance(Set.of("a", "c"), Set.of("a", "b")), 1e-12);
        assertEquals(0, Masi.distance(Set.of("a", "b"), Set.of("b", "a")));
    }

    @Test
    void tellsNothingOfFewComments() {
        assertTrue(of(PAIRS.stream().limit(29)).isEmpty());
        assertEquals(30, of(PAIRS.stream().limit(30)).orElseThrow().comments());
    }

    @Test
    void leavesOutFiguresThatCannotBeHad() {
        Agreement alike = of(Stream.generate(() -> new Twice(Set.of("a", "r"), Set.of("a")))
                        .limit(40))
                .orElseThrow();
        ByCode always = alike.byCode().get(1);
        assertEquals(1, always.same().value());
        assertTrue(always.kappa().isEmpty());
        assertTrue(always.alpha().isEmpty());
        assertEquals(1, always.f1().orElseThrow().value());
        assertFalse(always.f1().orElseThrow().bounded());
        ByCode never = alike.byCode().get(2);
        assertTrue(never.f1().isEmpty());
        assertEquals(1, never.pabak());
        assertEquals(new Estimate(1, 0.912376, 1).low(), alike.codes().same().low(), 1e-4);
    }

    @Test
    void countsBothPairsOfAComment() {
        List<Agreement.Item> items = PAIRS.stream()
                .map(pair -> new Agreement.Item(
                        List.of(new Twice(Set.of("a"), pair.first()), new Twice(Set.of("a"), pair.second()))))
                .toList();
        ByCode code = Agreement.of(items, COUNTED).orElseThrow().byCode().get(1);
        assertEquals(120, code.first());
        assertEquals(22 + 28, code.both());
    }

    @Test
    void intervalsOfSharesAreWilsons() {
        Estimate none = Estimate.share(0, 30);
        assertEquals(0, none.low());
        assertEquals(0.113513, none.high(), 1e-6);
        assertEquals(0.624969, Estimate.share(31, 40).low(), 1e-6);
        assertEquals(0.982850, Estimate.share(57, 60).high(), 1e-6);
    }

    @Test
    void refusesCodesThatAreNotCounted() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new CodeCounts(List.of(Agreement.Item.of(new Twice(Set.of("r"), Set.of()))), COUNTED.codes()));
    }
}
