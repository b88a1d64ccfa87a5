package org.folkmoot.theme.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was learnt: says of any comment how probable each code is, and why. Immutable and safe for use by many threads. */
public final class Model {

    /** How much of a long comment's probability comes from its whole, the rest from a sentence: the best of four tried. */
    private static final float WHOLE = 0.6f;

    private final Codes codes;
    private final Optional<? extends Vectors> vectors;
    private final Knowledge knowledge;
    private final Learner.Settings settings;
    private final Past past;

    Model(Optional<? extends Vectors> vectors, Knowledge knowledge, Learner.Settings settings, Past past) {
        this.codes = knowledge.codes();
        this.vectors = vectors;
        this.knowledge = knowledge;
        this.settings = settings;
        this.past = past;
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
        Heard heard = knowledge.of(reading).corrected(settings.look());
        float[][] parts = new float[heard.parts().length][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = said(knowledge, heard.parts()[i], settings);
        }
        return new Prediction(this, reading, together(said(knowledge, heard, settings), parts), parts);
    }

    /** How probable each place is by what was made out of a comment and its sentences. */
    static float[] probabilities(Knowledge knowledge, Heard heard, Learner.Settings settings) {
        float[][] parts = new float[heard.parts().length][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = said(knowledge, heard.parts()[i], settings);
        }
        return together(said(knowledge, heard, settings), parts);
    }

    /** Of a long comment what it says as a whole, and what its most telling sentence says. */
    private static float[] together(float[] whole, float[][] parts) {
        float[] together = whole.clone();
        for (int p = 0; p < whole.length && parts.length > 0; p++) {
            float most = 0;
            for (float[] part : parts) {
                most = Math.max(most, part[p]);
            }
            together[p] = WHOLE * whole[p] + (1 - WHOLE) * most;
        }
        return together;
    }

    private static float[] said(Knowledge knowledge, Heard heard, Learner.Settings settings) {
        Codes codes = knowledge.codes();
        if (knowledge.learnt() == 0) {
            return byFrame(codes, heard);
        }
        float[] probabilities = new float[codes.places()];
        float sum = 0;
        for (int p = 0; p < probabilities.length; p++) {
            probabilities[p] = settings.calibration().probability(heard, p);
            sum += codes.isTheme(p) ? 0 : probabilities[p];
        }
        for (int c = 0; c < codes.count() && settings.one(); c++) {
            probabilities[c] /= sum;
        }
        return probabilities;
    }

    private static double clue(Heard heard, int place) {
        return heard.likeness()[place] + heard.asked()[place];
    }

    /** Without coded comments the codes share one certainty. */
    private static float[] byFrame(Codes codes, Heard heard) {
        float[] probabilities = new float[codes.places()];
        double sum = 0;
        for (int c = 0; c < codes.count(); c++) {
            sum += Math.exp(clue(heard, c));
        }
        for (int c = 0; c < codes.count(); c++) {
            probabilities[c] = (float) (Math.exp(clue(heard, c)) / sum);
            if (codes.nested()) {
                probabilities[codes.count() + codes.theme(c)] += probabilities[c];
            }
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
        return past.unseen(comment).map(all -> Arrays.copyOf(all, codes.count()));
    }

    /** The same of each theme, in the order of {@link #themes}. */
    public Optional<float[]> unseenThemes(String comment) {
        return past.unseen(comment).map(all -> Arrays.copyOfRange(all, codes.count(), all.length));
    }

    /** The comments coded with a code that are most like a comment, the likest first; none without language models. */
    List<Near> near(Features reading, int code, int most) {
        return past.near(reading.vector(), code, most);
    }

    /** The codes, in the frame's order. */
    public List<String> codes() {
        return codes.given().stream().map(Label::id).toList();
    }

    /** The themes in which the codes stand; empty where the frame has but one level. */
    public List<String> themes() {
        return codes.nested() ? codes.themes().stream().map(Label::id).toList() : List.of();
    }

    /** The place of a code's theme among the themes. */
    public int theme(int code) {
        return codes.theme(code);
    }

    /** From which probability on a code is given: where precision and recall together are best. */
    public float threshold(int code) {
        return settings.thresholds().balanced()[code];
    }

    /** From which probability on a comment counts as one of a theme. */
    public float themeThreshold(int theme) {
        return settings.thresholds().balanced()[codes.count() + theme];
    }

    /** From which probability on four of five suggestions of a code are right; above 1 where that is not known yet. */
    public float preciseThreshold(int code) {
        return settings.thresholds().precise()[code];
    }

    /** What was chosen, in words. */
    public String chosen() {
        return knowledge.learnt() == 0
                ? "from the frame alone"
                : String.format(
                        Locale.ROOT,
                        "C %.0f, %s, %s",
                        settings.cost(),
                        settings.balanced() ? "rare codes weigh more" : "all codes weigh the same",
                        settings.one() ? "one code a comment" : "several codes a comment");
    }

    Codes places() {
        return codes;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Past past() {
        return past;
    }

    Learner.Settings settings() {
        return settings;
    }

    /** Whether there is anything to judge a code by. */
    boolean knows(int code) {
        return knowledge.examples()[code] > 0 || knowledge.likeness().knows(code);
    }
}
