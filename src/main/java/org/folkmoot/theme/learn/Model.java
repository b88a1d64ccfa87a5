package org.folkmoot.theme.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was learnt: says of any comment how probable each code is, and why. Immutable and safe for use by many threads. */
public final class Model {

    /** How much of a long comment's probability comes from its whole, the rest from a sentence: the best of four tried. */
    private static final float WHOLE = 0.6f;

    private final List<Label> labels;
    private final Optional<Embedder> embedder;
    private final Optional<Classifier> classifier;
    private final Likeness likeness;
    private final int[] examples;
    private final Learner.Settings settings;

    Model(
            List<Label> labels,
            Optional<Embedder> embedder,
            Optional<Classifier> classifier,
            Likeness likeness,
            int[] examples,
            Learner.Settings settings) {
        this.labels = labels;
        this.embedder = embedder;
        this.classifier = classifier;
        this.likeness = likeness;
        this.examples = examples;
        this.settings = settings;
    }

    /** What comments are about; questions and texts of equal position belong together. */
    public List<Prediction> predict(List<String> questions, List<String> texts) {
        List<Features> readings = Features.all(questions, texts, embedder);
        return readings.parallelStream().map(this::predict).toList();
    }

    /** What a comment is about, and what was asked: empty if nothing was. */
    public Prediction predict(String question, String text) {
        return predict(List.of(question), List.of(text)).get(0);
    }

    private Prediction predict(Features reading) {
        float[] whole = said(reading);
        float[][] parts = new float[reading.parts().size()][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = said(reading.parts().get(i).reading());
        }
        return new Prediction(this, reading, together(whole, parts), parts);
    }

    /** Of a long comment what it says as a whole, and what its most telling sentence says. */
    private static float[] together(float[] whole, float[][] parts) {
        float[] together = whole.clone();
        for (int c = 0; c < whole.length && parts.length > 0; c++) {
            float most = 0;
            for (float[] part : parts) {
                most = Math.max(most, part[c]);
            }
            together[c] = WHOLE * whole[c] + (1 - WHOLE) * most;
        }
        return together;
    }

    private float[] said(Features reading) {
        float[] like = likeness.of(reading);
        return classifier
                .map(learnt -> probabilities(
                        settings.calibration(),
                        examples,
                        settings.look().at(learnt.odds(List.of(reading))[0]),
                        like,
                        settings.one()))
                .orElseGet(() -> byFrame(like));
    }

    static float[] probabilities(Calibration calibration, int[] examples, float[] odds, float[] likeness, boolean one) {
        float[] probabilities = new float[odds.length];
        float sum = 0;
        for (int c = 0; c < odds.length; c++) {
            probabilities[c] = calibration.probability(examples[c], odds[c], likeness[c]);
            sum += probabilities[c];
        }
        for (int c = 0; c < odds.length && one; c++) {
            probabilities[c] /= sum;
        }
        return probabilities;
    }

    /** Without coded comments the codes share one certainty. */
    private static float[] byFrame(float[] like) {
        float[] probabilities = new float[like.length];
        double sum = 0;
        for (float one : like) {
            sum += Math.exp(one);
        }
        for (int c = 0; c < like.length; c++) {
            probabilities[c] = (float) (Math.exp(like[c]) / sum);
        }
        return probabilities;
    }

    /** The codes, in the frame's order. */
    public List<String> codes() {
        return labels.stream().map(Label::id).toList();
    }

    /** From which probability on a code is given: where precision and recall together are best. */
    public float threshold(int code) {
        return settings.thresholds().balanced()[code];
    }

    /** From which probability on four of five suggestions of a code are right; above 1 where that is not known yet. */
    public float preciseThreshold(int code) {
        return settings.thresholds().precise()[code];
    }

    /** What was chosen, in words. */
    public String chosen() {
        return classifier.isEmpty()
                ? "from the frame alone"
                : String.format(
                        Locale.ROOT,
                        "C %.0f, %s, %s",
                        settings.cost(),
                        settings.balanced() ? "rare codes weigh more" : "all codes weigh the same",
                        settings.one() ? "one code a comment" : "several codes a comment");
    }

    Optional<Classifier> classifier() {
        return classifier;
    }

    Learner.Settings settings() {
        return settings;
    }

    /** Whether there is anything to judge a code by. */
    boolean knows(int code) {
        return examples[code] > 0 || likeness.knows(code);
    }

    /** Stretches of a text that speak for a code, each with its weight; some may speak against it. */
    List<Classifier.Weight> weights(Features reading, int code) {
        List<Classifier.Weight> weights = new ArrayList<>();
        classifier.ifPresent(learnt -> weights.addAll(learnt.weights(reading, code)));
        boolean byClassifier = weights.stream().anyMatch(weight -> weight.weight() > 0);
        return byClassifier ? weights : likeness.lexicon().weights(reading.text(), code);
    }
}
