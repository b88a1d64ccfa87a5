package org.folkmoot.theme.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How like a comment is to each code: to the mean of its examples and twice its description, as the language models see them, and to
 * the frame's words.
 */
final class Likeness {

    private static final float DESCRIPTION = 2;

    /** By how much likenesses to several codes differ, for each model: what is 1 on a common scale. */
    private static final float[] SPREAD = {0.03f, 0.10f};

    private final Lexicon lexicon;
    private final float[][] described;
    private final List<List<float[]>> examples;
    private final float[][] middles;
    private final int models;

    private Likeness(
            Lexicon lexicon, float[][] described, List<List<float[]>> examples, float[][] middles, int models) {
        this.lexicon = lexicon;
        this.described = described;
        this.examples = examples;
        this.middles = middles;
        this.models = models;
    }

    /** From the frame alone. */
    static Likeness of(List<Label> labels, Optional<? extends Vectors> vectors) {
        int models = vectors.map(from -> from.embed(List.of(""))[0].length / Encoder.WIDTH)
                .orElse(0);
        float[][] described = new float[labels.size()][0];
        List<List<float[]>> examples = new ArrayList<>();
        for (int c = 0; c < described.length; c++) {
            Label label = labels.get(c);
            List<float[]> own = new ArrayList<>();
            if (vectors.isPresent()) {
                if (!label.described().isBlank()) {
                    described[c] = vectors.get().embed(List.of(label.described()))[0];
                }
                own.addAll(List.of(vectors.get().embed(label.examples())));
            }
            examples.add(own);
        }
        return new Likeness(Lexicon.of(labels), described, examples, new float[labels.size()][0], models).settled();
    }

    /** The same with comments that people coded. */
    Likeness with(List<Features> readings, boolean[][] given) {
        List<List<float[]>> more = new ArrayList<>();
        for (int c = 0; c < examples.size(); c++) {
            List<float[]> own = new ArrayList<>(examples.get(c));
            for (int i = 0; i < given.length && models > 0; i++) {
                if (given[i][c]) {
                    own.add(readings.get(i).vector());
                }
            }
            more.add(own);
        }
        return new Likeness(lexicon, described, more, new float[examples.size()][0], models).settled();
    }

    private Likeness settled() {
        for (int c = 0; c < middles.length; c++) {
            List<float[]> own = examples.get(c);
            if (models > 0 && (!own.isEmpty() || described[c].length > 0)) {
                middles[c] = middle(own, described[c]);
            }
        }
        return this;
    }

    private float[] middle(List<float[]> own, float[] description) {
        float[] middle = new float[models * Encoder.WIDTH];
        for (float[] vector : own) {
            for (int k = 0; k < middle.length; k++) {
                middle[k] += vector[k] / own.size();
            }
        }
        for (int k = 0; k < description.length; k++) {
            middle[k] += DESCRIPTION * description[k];
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

    /** For each code, above nought if it is more like the comment than most. */
    float[] of(Features reading) {
        float[] scores = new float[middles.length];
        for (int m = 0; m < models; m++) {
            float[] like = new float[middles.length];
            float sum = 0;
            int known = 0;
            for (int c = 0; c < like.length; c++) {
                if (middles[c].length > 0) {
                    like[c] = product(reading.vector(), middles[c], m);
                    sum += like[c];
                    known++;
                }
            }
            for (int c = 0; c < like.length; c++) {
                if (middles[c].length > 0) {
                    scores[c] += (like[c] - sum / known) / SPREAD[m] / models;
                }
            }
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] += lexicon.score(reading, c);
        }
        return scores;
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
        return middles[code].length > 0 || lexicon.knows(code);
    }

    Lexicon lexicon() {
        return lexicon;
    }
}
