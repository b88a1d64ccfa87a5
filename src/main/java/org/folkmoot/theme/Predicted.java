package org.folkmoot.theme;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.theme.learn.Model;
import org.folkmoot.theme.learn.Prediction;

/** What the machine says of one comment. It is no finding: it orders what people read, and corrects estimates. */
public final class Predicted {
    private static final double WHOLE = 10_000;

    private final UUID comment;
    private final Learnt learnt;
    private final boolean unseen;
    private final boolean knownLanguage;
    private final byte[] probabilities;

    private Predicted(UUID comment, Learnt learnt, boolean unseen, boolean knownLanguage, byte[] probabilities) {
        this.comment = comment;
        this.learnt = learnt;
        this.unseen = unseen;
        this.knownLanguage = knownLanguage;
        this.probabilities = probabilities;
    }

    /** Codes and behind them themes: the order of what is kept. */
    static List<String> order(Model model) {
        return Stream.concat(model.codes().stream(), model.themes().stream()).toList();
    }

    /** What a model says, in that order. */
    static float[] probabilities(Prediction prediction) {
        float[] codes = prediction.probabilities();
        float[] themes = prediction.themes();
        float[] all = Arrays.copyOf(codes, codes.length + themes.length);
        System.arraycopy(themes, 0, all, codes.length, themes.length);
        return all;
    }

    static Predicted of(UUID comment, Learnt learnt, boolean unseen, boolean knownLanguage, float[] probabilities) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * probabilities.length);
        for (float probability : probabilities) {
            bytes.putShort((short) Math.round(WHOLE * Math.clamp(probability, 0, 1)));
        }
        return new Predicted(comment, learnt, unseen, knownLanguage, bytes.array());
    }

    static Predicted kept(UUID comment, Learnt learnt, boolean unseen, boolean knownLanguage, byte[] probabilities) {
        return new Predicted(comment, learnt, unseen, knownLanguage, probabilities);
    }

    public UUID comment() {
        return comment;
    }

    /** By which learning it was made. */
    public Learnt learnt() {
        return learnt;
    }

    /**
     * Whether people had coded the comment when it was made: it then comes from models that had not learnt from this comment. The
     * model behind any other prediction had not learnt from it either, as it was not coded yet.
     */
    public boolean unseen() {
        return unseen;
    }

    /** False where the comment seems to be in a language that the models do not know: its probabilities are then worth little. */
    public boolean knownLanguage() {
        return knownLanguage;
    }

    /** How probable a theme or code is, from 0 to 1; 0 for one that the learning did not know. */
    public double of(String code) {
        int at = learnt.codes().indexOf(code);
        return at < 0 ? 0 : at(at);
    }

    /** How probable each of the learning's {@link Learnt#codes} is, in their order. */
    public double[] probabilities() {
        double[] all = new double[probabilities.length / 2];
        for (int i = 0; i < all.length; i++) {
            all[i] = at(i);
        }
        return all;
    }

    /** The most probable of some codes and how probable it is; 0 if there is none among them. */
    double best(List<String> codes) {
        return codes.stream().mapToDouble(this::of).max().orElse(0);
    }

    /** How much the most probable of some codes exceeds the second. */
    double margin(List<String> codes) {
        double[] sorted = codes.stream().mapToDouble(this::of).sorted().toArray();
        int last = sorted.length - 1;
        return last < 0 ? 0 : last == 0 ? sorted[0] : sorted[last] - sorted[last - 1];
    }

    byte[] bytes() {
        return probabilities.clone();
    }

    private double at(int code) {
        return ByteBuffer.wrap(probabilities).getShort(2 * code) / WHOLE;
    }
}
