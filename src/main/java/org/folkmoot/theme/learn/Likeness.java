package org.folkmoot.theme.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How like a comment is to each code: to the mean of its examples and twice its description, as the language models see them, and to
 * the frame's words. A code is as like as the likest of what tells of it; a theme as all its codes together.
 */
final class Likeness {

    private static final float DESCRIPTION = 2;

    /** How much a description counts beside the frame's words, and these beside it; with no words in the frame it counts once. */
    private static final float WORDED = 0.7f;

    /** By how much likenesses to several codes differ, for each model: what is 1 on a common scale. */
    private static final float[] SPREAD = {0.03f, 0.10f};

    private final Codes codes;
    private final Lexicon lexicon;
    private final int models;
    private final float[][] described;
    private final float[][] sums;
    private final int[] counts;
    private final float[][] worded;
    private final float[][] middles;

    private Likeness(
            Codes codes,
            Lexicon lexicon,
            int models,
            float[][] described,
            float[][] worded,
            float[][] sums,
            int[] counts) {
        this.codes = codes;
        this.lexicon = lexicon;
        this.models = models;
        this.described = described;
        this.worded = worded;
        this.sums = sums;
        this.counts = counts;
        this.middles = new float[sums.length][0];
        for (int t = 0; t < middles.length && models > 0; t++) {
            if (counts[t] > 0 || described[t].length > 0) {
                middles[t] = middle(t);
            }
        }
    }

    /** From the frame alone. */
    static Likeness of(Codes codes, Optional<? extends Vectors> vectors) {
        List<Label> tellers = codes.tellers();
        int models = vectors.map(from -> from.embed(List.of(""))[0].length / Encoder.WIDTH)
                .orElse(0);
        float[][] described = new float[tellers.size()][0];
        float[][] worded = new float[tellers.size()][0];
        float[][] sums = new float[tellers.size()][models * Encoder.WIDTH];
        int[] counts = new int[tellers.size()];
        for (int t = 0; t < described.length && models > 0; t++) {
            Label label = tellers.get(t);
            if (!label.described().isBlank()) {
                described[t] = vectors.get().embed(List.of(label.described()))[0];
            }
            if (!label.words().isEmpty()) {
                worded[t] = vectors.get().embed(List.of(String.join(", ", label.words())))[0];
            }
            for (float[] example : vectors.get().embed(label.examples())) {
                add(example, sums[t]);
                counts[t]++;
            }
        }
        return new Likeness(codes, Lexicon.of(tellers), models, described, worded, sums, counts);
    }

    /** The same with comments that people coded. */
    Likeness with(List<Features> readings, boolean[][] given) {
        float[][] more = Arrays.stream(sums).map(float[]::clone).toArray(float[][]::new);
        int[] moreCounts = counts.clone();
        for (int t = 0; t < more.length && models > 0; t++) {
            int place = codes.tells()[t];
            if (!codes.isTheme(place)
                    && codes.tellers()
                            .get(t)
                            .id()
                            .equals(codes.given().get(place).id())) {
                for (int i = 0; i < given.length; i++) {
                    if (given[i][place]) {
                        add(readings.get(i).vector(), more[t]);
                        moreCounts[t]++;
                    }
                }
            }
        }
        return new Likeness(codes, lexicon, models, described, worded, more, moreCounts);
    }

    private static void add(float[] vector, float[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] += vector[k];
        }
    }

    private float[] middle(int teller) {
        float[] middle = new float[models * Encoder.WIDTH];
        for (int k = 0; k < middle.length; k++) {
            middle[k] = (counts[teller] == 0 ? 0 : sums[teller][k] / counts[teller])
                    + (described[teller].length == 0 ? 0 : DESCRIPTION * described[teller][k]);
        }
        for (int m = 0; m < models; m++) {
            double square = 1e-12;
            for (int k = m * Encoder.WIDTH; k < (m + 1) * Encoder.WIDTH; k++) {
                square += (double) middle[k] * middle[k];
            }
            float scale = (float) (1 / Math.sqrt(square));
            for (int k = m * Encoder.WIDTH; k < (m + 1) * Encoder.WIDTH; k++) {
                middle[k] *= scale;
            }
        }
        return middle;
    }

    /** For each place, above nought if it is more like the comment than most. */
    float[] of(Features reading) {
        float[] scores = new float[middles.length];
        boolean words = Arrays.stream(worded).anyMatch(vector -> vector.length > 0);
        for (int m = 0; m < models; m++) {
            compare(reading.vector(), middles, m, words ? WORDED : 1, scores);
            if (words) {
                compare(reading.vector(), worded, m, WORDED, scores);
            }
        }
        float[] places = new float[codes.places()];
        Arrays.fill(places, Float.NEGATIVE_INFINITY);
        for (int t = 0; t < scores.length; t++) {
            int place = codes.tells()[t];
            places[place] = Math.max(places[place], scores[t] + lexicon.score(reading, t));
        }
        if (codes.nested()) {
            themes(places);
        }
        return places;
    }

    private static void compare(float[] vector, float[][] to, int model, float by, float[] scores) {
        int models = vector.length / Encoder.WIDTH;
        float[] like = new float[to.length];
        float sum = 0;
        int known = 0;
        for (int t = 0; t < like.length; t++) {
            if (to[t].length > 0) {
                like[t] = product(vector, to[t], model);
                sum += like[t];
                known++;
            }
        }
        for (int t = 0; t < like.length; t++) {
            if (to[t].length > 0) {
                scores[t] += by * (like[t] - sum / known) / SPREAD[model] / models;
            }
        }
    }

    /** What a theme's codes and its own description say together, against what all say. */
    private void themes(float[] places) {
        double[] together = new double[codes.themes().size()];
        double all = 0;
        for (int p = 0; p < places.length; p++) {
            double said = Math.exp(places[p]);
            together[codes.theme(p)] += said;
            all += said;
        }
        for (int t = 0; t < together.length; t++) {
            places[codes.count() + t] = (float) Math.log(together[t] * together.length / all);
        }
    }

    private static float product(float[] one, float[] other, int model) {
        float sum = 0;
        for (int k = model * Encoder.WIDTH; k < (model + 1) * Encoder.WIDTH; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }

    /** Whether anything is known of a code but its id. */
    boolean knows(int code) {
        for (int t = 0; t < middles.length; t++) {
            if (codes.tells()[t] == code && (middles[t].length > 0 || lexicon.knows(t))) {
                return true;
            }
        }
        return false;
    }

    /** How much the frame's words make a gram speak for a code. */
    float weight(Grams.Gram gram, int code) {
        float most = 0;
        for (int t = 0; t < middles.length; t++) {
            if (codes.tells()[t] == code) {
                most = Math.max(most, lexicon.weight(gram, t));
            }
        }
        return most;
    }
}
