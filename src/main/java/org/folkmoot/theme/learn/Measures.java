package org.folkmoot.theme.learn;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well codes that were given fit those that people gave. Comments are added one by one; only numbers are kept.
 *
 * <p>A pair is a comment and a code. A share of nothing is 0, but agreement on nothing at all is 1.
 */
public final class Measures {

    /** Precision, recall, their harmonic mean and Cohen's kappa, from 0 (kappa: from -1) to 1. */
    public record Score(double precision, double recall, double f1, double kappa) {}

    private static final int BINS = 10;
    private static final float SHOWN = 0.10f;
    private static final double PRECISE = 0.90;

    private final int codes;
    private final long[] right;
    private final long[] wrong;
    private final long[] missed;
    private long comments;
    private long exact;
    private double ranking;
    private double samplesPrecision;
    private double samplesRecall;
    private double samplesF1;
    private float[] probabilities = new float[1024];
    private boolean[] given = new boolean[1024];
    private int pairs;

    public Measures(int codes) {
        this.codes = codes;
        this.right = new long[codes];
        this.wrong = new long[codes];
        this.missed = new long[codes];
    }

    /**
     * @param scores of each code, greater for more probable
     * @param said which codes the machine gave
     * @param truly which codes people gave
     */
    public void add(float[] scores, boolean[] said, boolean[] truly) {
        int hits = 0;
        int extra = 0;
        int lost = 0;
        for (int c = 0; c < codes; c++) {
            if (said[c] && truly[c]) {
                right[c]++;
                hits++;
            } else if (said[c]) {
                wrong[c]++;
                extra++;
            } else if (truly[c]) {
                missed[c]++;
                lost++;
            }
            keep(scores[c], truly[c]);
        }
        comments++;
        exact += extra + lost == 0 ? 1 : 0;
        boolean nothing = hits + extra + lost == 0;
        samplesPrecision += nothing ? 1 : share(hits, hits + extra);
        samplesRecall += nothing ? 1 : share(hits, hits + lost);
        samplesF1 += nothing ? 1 : share(2.0 * hits, 2.0 * hits + extra + lost);
        ranking += ranking(scores, truly);
    }

    private void keep(float score, boolean truly) {
        if (pairs == probabilities.length) {
            probabilities = Arrays.copyOf(probabilities, 2 * pairs);
            given = Arrays.copyOf(given, 2 * pairs);
        }
        probabilities[pairs] = score;
        given[pairs++] = truly;
    }

    private static double ranking(float[] scores, boolean[] truly) {
        double sum = 0;
        int count = 0;
        for (int c = 0; c < scores.length; c++) {
            if (truly[c]) {
                count++;
                int before = 0;
                int rightBefore = 0;
                for (int d = 0; d < scores.length; d++) {
                    before += scores[d] >= scores[c] ? 1 : 0;
                    rightBefore += scores[d] >= scores[c] && truly[d] ? 1 : 0;
                }
                sum += (double) rightBefore / before;
            }
        }
        return count == 0 ? 1 : sum / count;
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    public long comments() {
        return comments;
    }

    /** How many comments people gave a code. */
    public long support(int code) {
        return right[code] + missed[code];
    }

    public Score of(int code) {
        return score(right[code], wrong[code], missed[code], comments);
    }

    /** All pairs together. */
    public Score micro() {
        return score(sum(right), sum(wrong), sum(missed), comments * codes);
    }

    /** The mean over the codes that people gave to at least one comment. */
    public Score macro() {
        Score[] used = IntStream.range(0, codes)
                .filter(c -> support(c) > 0)
                .mapToObj(this::of)
                .toArray(Score[]::new);
        return new Score(
                Arrays.stream(used).mapToDouble(Score::precision).average().orElse(0),
                Arrays.stream(used).mapToDouble(Score::recall).average().orElse(0),
                Arrays.stream(used).mapToDouble(Score::f1).average().orElse(0),
                Arrays.stream(used).mapToDouble(Score::kappa).average().orElse(0));
    }

    /** The mean over the comments; kappa, which one comment has none of, is that of all pairs. */
    public Score samples() {
        return new Score(
                share(samplesPrecision, comments),
                share(samplesRecall, comments),
                share(samplesF1, comments),
                micro().kappa());
    }

    private static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }

    private static Score score(long hits, long extra, long lost, long all) {
        double precision = share(hits, hits + extra);
        double recall = share(hits, hits + lost);
        double f1 = share(2.0 * hits, 2.0 * hits + extra + lost);
        double observed = share(all - extra - lost, all);
        double byChance = share(
                (double) (hits + extra) * (hits + lost) + (double) (all - hits - extra) * (all - hits - lost),
                (double) all * all);
        return new Score(precision, recall, f1, byChance >= 1 ? 1 : (observed - byChance) / (1 - byChance));
    }

    /** The share of comments whose codes are all right and complete. */
    public double exactMatch() {
        return share(exact, comments);
    }

    /** Label ranking average precision; ties count against it, a comment without codes counts as 1. */
    public double lrap() {
        return share(ranking, comments);
    }

    /** The greatest share of what people gave that can be had by taking the most probable pairs while nine of ten are right. */
    public double coverage() {
        // One number a pair, so that millions sort without objects: the score in reverse, and whether it is right.
        long[] order = new long[pairs];
        for (int i = 0; i < pairs; i++) {
            int bits = Float.floatToIntBits(probabilities[i]);
            int rising = bits < 0 ? ~bits : bits | Integer.MIN_VALUE;
            order[i] = (Integer.toUnsignedLong(~rising) << 1 | (given[i] ? 1 : 0));
        }
        Arrays.sort(order);
        long hits = 0;
        long most = 0;
        for (int i = 0; i < order.length; i++) {
            hits += order[i] & 1;
            boolean tie = i + 1 < order.length && order[i + 1] >> 1 == order[i] >> 1;
            if (!tie && hits >= PRECISE * (i + 1)) {
                most = hits;
            }
        }
        return share(most, sum(right) + sum(missed));
    }

    /**
     * Expected calibration error in ten bins of equal width: by how much probability and share of right ones differ, over the pairs
     * of at least 0.10, which are those that an officer may be shown.
     */
    public double calibrationError() {
        return calibrationError(SHOWN);
    }

    /** The same over all pairs, of which most are near 0. */
    public double calibrationErrorOfAll() {
        return calibrationError(0);
    }

    private double calibrationError(float least) {
        double[] said = new double[BINS];
        double[] hits = new double[BINS];
        long all = 0;
        for (int i = 0; i < pairs; i++) {
            if (probabilities[i] >= least) {
                int bin = Math.clamp((int) (probabilities[i] * BINS), 0, BINS - 1);
                said[bin] += probabilities[i];
                hits[bin] += given[i] ? 1 : 0;
                all++;
            }
        }
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(said[bin] - hits[bin]);
        }
        return share(sum, all);
    }
}
