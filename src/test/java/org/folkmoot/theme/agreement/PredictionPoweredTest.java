package org.folkmoot.theme.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.folkmoot.theme.agreement.PredictionPowered.Bounds;
import org.folkmoot.theme.agreement.PredictionPowered.Drawn;
import org.folkmoot.theme.agreement.PredictionPowered.Known;
import org.folkmoot.theme.agreement.PredictionPowered.Others;
import org.junit.jupiter.api.Test;

class PredictionPoweredTest {
    private static final int DRAWS = 400;

    @Test
    void isTheFormula() {
        List<Drawn> drawn =
                List.of(new Drawn(true, 0.7), new Drawn(false, 0.2), new Drawn(false, 0.1), new Drawn(true, 0.6));
        Estimate share = PredictionPowered.share(new Known(10, 4), new Others(30, 9, 3), drawn, new Bounds(6, 26));
        // Corrections .3, -.2, -.1, .4: mean .1, variance .26/3 = .08667, less than 3/30.
        assertEquals((4 + 9 + 30 * 0.1) / 40, share.value(), 1e-12);
        double half = PredictionPowered.student(3) * 30 / 40 * Math.sqrt((1 - 4.0 / 30) * 0.1 / 4);
        assertEquals(Math.max(6 / 40.0, 0.4 - half), share.low(), 1e-12);
        assertEquals(Math.min(32 / 40.0, 0.4 + half), share.high(), 1e-12);
    }

    @Test
    void isExactWhereAllIsReadOrDrawn() {
        assertEquals(
                new Estimate(0.25, 0.25, 0.25),
                PredictionPowered.share(new Known(40, 10), new Others(0, 0, 0), List.of(), new Bounds(10, 0)));
        List<Drawn> all = List.of(new Drawn(true, 0.3), new Drawn(false, 0.9), new Drawn(false, 0.5));
        Estimate share = PredictionPowered.share(new Known(1, 1), new Others(3, 1.7, 0.55), all, new Bounds(2, 0));
        assertEquals(0.5, share.value(), 1e-12);
        assertEquals(0.5, share.low(), 1e-12);
        assertEquals(0.5, share.high(), 1e-12);
    }

    @Test
    void knowsStudentsDistribution() {
        assertEquals(2.2281, PredictionPowered.student(10), 1e-3);
        assertEquals(2.0452, PredictionPowered.student(29), 1e-4);
        assertEquals(2.0096, PredictionPowered.student(49), 1e-4);
        assertEquals(1.9679, PredictionPowered.student(299), 1e-4);
    }

    /** A town's comments on one question, of which people choose to read those that the machine doubts most. */
    private record Town(boolean[] truth, double[] machine, boolean[] before, boolean[] since) {

        /**
         * @param share of comments with the code
         * @param skill how far the machine sees it
         * @param shift how much too probable the machine takes it to be, in log odds
         */
        static Town of(int size, double share, double skill, double shift, double before, double since, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            boolean[] truth = new boolean[size];
            double[] machine = new double[size];
            boolean[] read = new boolean[size];
            boolean[] later = new boolean[size];
            for (int i = 0; i < size; i++) {
                truth[i] = random.nextDouble() < share;
                double odds = Math.log(share / (1 - share))
                        + shift
                        - skill * skill / 2
                        + (truth[i] ? skill * skill : 0)
                        + skill * random.nextGaussian();
                machine[i] = 1 / (1 + Math.exp(-odds));
                double doubt = 1 - Math.abs(2 * machine[i] - 1);
                read[i] = random.nextDouble() < before * 2 * doubt / (doubt + 0.3);
                later[i] = !read[i] && random.nextDouble() < since * 2 * doubt / (doubt + 0.3);
            }
            return new Town(truth, machine, read, later);
        }

        double share() {
            int with = 0;
            for (boolean one : truth) {
                with += one ? 1 : 0;
            }
            return (double) with / truth.length;
        }

        Estimate estimate(int size, SplittableRandom random) {
            int[] order = new int[truth.length];
            Arrays.setAll(order, i -> i);
            for (int i = 0; i < size; i++) {
                int other = i + random.nextInt(order.length - i);
                int moved = order[i];
                order[i] = order[other];
                order[other] = moved;
            }
            boolean[] drawn = new boolean[truth.length];
            for (int i = 0; i < size; i++) {
                drawn[order[i]] = true;
            }
            int known = 0;
            int knownWith = 0;
            double sum = 0;
            double variance = 0;
            int found = 0;
            int unread = 0;
            List<Drawn> sample = new ArrayList<>();
            for (int i = 0; i < truth.length; i++) {
                boolean readNow = before[i] || drawn[i] || since[i];
                found += readNow && truth[i] ? 1 : 0;
                unread += readNow ? 0 : 1;
                if (before[i]) {
                    known++;
                    knownWith += truth[i] ? 1 : 0;
                } else {
                    sum += machine[i];
                    variance += machine[i] * (1 - machine[i]);
                    if (drawn[i]) {
                        sample.add(new Drawn(truth[i], machine[i]));
                    }
                }
            }
            return PredictionPowered.share(
                    new Known(known, knownWith),
                    new Others(truth.length - known, sum, variance),
                    sample,
                    new Bounds(found, unread));
        }

        double coverage(int size, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int covered = 0;
            for (int i = 0; i < DRAWS; i++) {
                Estimate estimate = estimate(size, random);
                covered += estimate.low() <= share() && share() <= estimate.high() ? 1 : 0;
            }
            return (double) covered / DRAWS;
        }
    }

    /** Frequent and rare codes; machines that are good, poor, and wrong by much; samples of all sizes. */
    @Test
    void coversTheTruthInNineOfTenDrawsOrMore() {
        List<Double> all = new ArrayList<>();
        long seed = 1;
        for (double share : new double[] {0.4, 0.15, 0.05, 0.02}) {
            for (double[] machine : new double[][] {{2, 0}, {1, 0}, {0.3, 0}, {1.5, 1}, {1.5, -1}}) {
                for (int size : new int[] {50, 150, 300}) {
                    Town town = Town.of(4_000, share, machine[0], machine[1], 0.2, 0, seed++);
                    double coverage = town.coverage(size, seed++);
                    // Of rare codes a sample holds few: chances then are of whole comments, and the interval is rather
                    // too wide.
                    double most = size * share < 15 ? 1 : 0.99;
                    assertTrue(
                            coverage >= 0.90 && coverage <= most,
                            share + ", " + Arrays.toString(machine) + ", " + size + ": " + coverage);
                    all.add(coverage);
                }
            }
        }
        double mean = all.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        assertTrue(mean >= 0.93 && mean <= 0.99, "mean coverage " + mean);
    }

    @Test
    void isNotMisledByCommentsThatWereChosenSince() {
        Town town = Town.of(2_000, 0.2, 1.2, 1.5, 0.1, 0.4, 7);
        SplittableRandom random = new SplittableRandom(8);
        double error = 0;
        for (int i = 0; i < DRAWS; i++) {
            error += town.estimate(150, random).value() - town.share();
        }
        assertEquals(0, error / DRAWS, 0.004);
        double coverage = town.coverage(150, 9);
        assertTrue(coverage >= 0.9 && coverage <= 0.99, "coverage " + coverage);
    }

    @Test
    void isCloserThanTheSampleAlone() {
        Town town = Town.of(4_000, 0.3, 2, 0, 0.2, 0, 11);
        SplittableRandom random = new SplittableRandom(12);
        double width = 0;
        for (int i = 0; i < 50; i++) {
            Estimate estimate = town.estimate(150, random);
            width += (estimate.high() - estimate.low()) / 50;
        }
        assertTrue(width < 0.75 * 2 * 1.96 * Math.sqrt(0.3 * 0.7 / 150), "width " + width);
    }
}
