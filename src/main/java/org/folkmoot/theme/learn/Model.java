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
    private final Optional<? extends Vectors> vectors;
    private final Optional<Classifier> classifier;
    private final Likeness likeness;
    private final int[] examples;
    private final Learner.Settings settings;
    private final Past past;

    Model(
            List<Label> labels,
            Optional<? extends Vectors> vectors,
            Optional<Classifier> classifier,
            Likeness likeness,
            Learner.Settings settings,
            Past past) {
        this.labels = labels;
        this.vectors = vectors;
        this.classifier = classifier;
        this.likeness = likeness;
        this.settings = settings;
        this.past = past;
        this.examples = past.counts(labels.size());
    }

    /** What comments are about; questions and texts of equal position belong together. */
    public List<Prediction> predict(List<String> questions, List<String> texts) {
        List<Features> readings = Features.all(questions, texts, vectors);
        return readings.parallelStream().map(this::predict).toList();
    }

    /** What a comment is about, and what was asked: empty if nothing was. */
    public Prediction predict(String question, String text) {
        return predict(List.of(question), List.of(text)).get(0);
    }

    private Prediction predict(Features reading) {
        Heard heard = Heard.of(reading, classifier, likeness, examples).corrected(settings.look());
        float[][] parts = new float[heard.parts().length][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = said(heard.parts()[i], settings.calibration(), classifier.isPresent(), settings.one());
        }
        float[] whole = said(heard, settings.calibration(), classifier.isPresent(), settings.one());
        return new Prediction(this, reading, together(whole, parts), parts);
    }

    /** How probable each code is by what was made out of a comment and its sentences. */
    static float[] probabilities(Heard heard, Calibration calibration, boolean learnt, boolean one) {
        float[][] parts = new float[heard.parts().length][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = said(heard.parts()[i], calibration, learnt, one);
        }
        return together(said(heard, calibration, learnt, one), parts);
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

    private static float[] said(Heard heard, Calibration calibration, boolean learnt, boolean one) {
        if (!learnt) {
            return byFrame(heard.likeness());
        }
        float[] probabilities = new float[heard.odds().length];
        float sum = 0;
        for (int c = 0; c < probabilities.length; c++) {
            probabilities[c] = calibration.probability(heard.examples()[c], heard.odds()[c], heard.likeness()[c]);
            sum += probabilities[c];
        }
        for (int c = 0; c < probabilities.length && one; c++) {
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

    /**
     * For each code how probable it was for a comment that was learnt from, as judged by models that had not learnt from it. After
     * {@link Learner#again} comments that came since are not among them.
     *
     * @param comment its id
     */
    public Optional<float[]> unseen(String comment) {
        return past.unseen(comment);
    }

    /** The comments coded with a code that are most like a comment, the likest first; none without language models. */
    List<Near> near(Features reading, int code, int most) {
        return past.near(reading.vector(), code, most);
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

    Past past() {
        return past;
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
