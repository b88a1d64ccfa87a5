package org.folkmoot.theme.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Learns the codes of a frame from coded comments. With none it goes by the frame's definitions, words and examples; the more there
 * are of a code, the more its classifier counts. Everything that is chosen is chosen by cross-validation on the comments learnt
 * from; the same comments in the same order give the same model.
 */
public final class Learner {

    private static final long SEED = 2026;
    private static final int FOLDS = 5;
    private static final int FEWEST = 10;
    private static final int ENOUGH_TO_CHOOSE = 300;
    private static final int MOST_TO_CHOOSE_BY = 1000;
    private static final float COST = 4;
    private static final List<Float> COSTS = List.of(2f, 6f);

    private final Codes codes;
    private final Optional<? extends Vectors> vectors;
    private final FrameTexts texts;
    private final Knowledge frame;

    /**
     * Learns to give any of some labels.
     *
     * @param vectors empty where the language models cannot run: it then learns from words alone
     */
    public Learner(List<Label> labels, Optional<? extends Vectors> vectors) {
        this(labels, labels.stream().map(Label::id).collect(Collectors.toSet()), Map.of(), vectors);
    }

    /**
     * Learns to give some codes of a frame; what stands above and below them helps to tell them.
     *
     * @param frame all its labels
     * @param codes the ids of those that may be given
     * @param asked by a question, as it stands in {@link Coded#question}, the id of the theme that it is about, where that is known
     * @param vectors empty where the language models cannot run: it then learns from words alone
     */
    public Learner(
            List<Label> frame, Set<String> codes, Map<String, String> asked, Optional<? extends Vectors> vectors) {
        this.codes = Codes.of(frame, codes);
        this.vectors = vectors;
        this.texts = FrameTexts.of(this.codes, vectors);
        this.frame = Knowledge.of(
                this.codes,
                texts.readings().isEmpty()
                        ? Optional.empty()
                        : classifier(Optional.empty(), List.of(), new boolean[0][], COST, false, Logistic.CLOSE),
                Likeness.of(this.codes, vectors),
                Asked.of(this.codes.themes(), asked, vectors),
                List.of(),
                new boolean[0][]);
    }

    /** Reads comments for {@link #learn}. Takes by far the longest; readings may be kept as long as the models stay the same. */
    public List<Features> read(List<Coded> coded) {
        return Features.all(
                coded.stream().map(Coded::question).toList(),
                coded.stream().map(Coded::text).toList(),
                vectors);
    }

    /**
     * Chooses everything and learns.
     *
     * @param readings of the coded comments, in their order
     * @param oneCode whether each comment is to get exactly one code; found out if all that were coded have exactly one
     */
    public Model learn(List<Coded> coded, List<Features> readings, boolean oneCode) {
        boolean[][] given = codes.given(coded);
        boolean one = oneCode
                || !coded.isEmpty() && coded.stream().allMatch(c -> c.codes().size() == 1);
        if (coded.size() < FEWEST) {
            Settings settings = new Settings(
                    COST,
                    false,
                    one,
                    SecondLook.none(),
                    Calibration.byDefault(codes),
                    Thresholds.byDefault(codes.places()));
            Map<String, float[]> unseen = new HashMap<>();
            for (int i = 0; i < given.length; i++) {
                unseen.put(coded.get(i).id(), Model.probabilities(frame, frame.of(readings.get(i)), settings));
            }
            return model(Optional.empty(), readings, settings, Past.of(coded, readings, given, unseen));
        }
        float cost = COST;
        boolean balanced = false;
        if (coded.size() >= ENOUGH_TO_CHOOSE) {
            int[] some = order(coded.size(), 1);
            some = Arrays.copyOf(some, Math.min(some.length, MOST_TO_CHOOSE_BY));
            List<Features> by = pick(readings, some);
            boolean[][] right = pick(given, some);
            cost = COSTS.stream()
                    .max(Comparator.comparingDouble(c -> worth(by, right, c, false, one)))
                    .orElseThrow();
            balanced = oneCode && worth(by, right, cost, true, true) > worth(by, right, cost, false, true);
        }
        Heard[] unseen = unseen(readings, given, cost, balanced, FOLDS);
        float[][] odds = Arrays.stream(unseen).map(Heard::odds).toArray(float[][]::new);
        SecondLook[] looks = SecondLook.unseen(odds, given);
        Heard[] corrected = IntStream.range(0, unseen.length)
                .mapToObj(i -> unseen[i].corrected(looks[i]))
                .toArray(Heard[]::new);
        Settings before = new Settings(
                cost,
                balanced,
                one,
                SecondLook.fit(odds, given),
                Calibration.fit(codes, corrected, given),
                Thresholds.byDefault(codes.places()));
        Map<String, float[]> byComment = new HashMap<>();
        float[][] probabilities = new float[given.length][];
        Knowledge learnt = knowledge(Optional.empty(), readings, given, before);
        for (int i = 0; i < given.length; i++) {
            probabilities[i] = Model.probabilities(learnt, corrected[i], before);
            byComment.put(coded.get(i).id(), probabilities[i]);
        }
        Settings settings = before.with(Thresholds.choose(codes, probabilities, given));
        return new Model(vectors, learnt, settings, Past.of(coded, readings, given, byComment));
    }

    /** Learns again after some decisions, with what was chosen for an earlier model: fast, for use at the desk. */
    public Model again(Model earlier, List<Coded> coded, List<Features> readings) {
        Past past = Past.of(coded, readings, codes.given(coded), earlier.past().unseen());
        return model(earlier.knowledge().classifier(), readings, earlier.settings(), past);
    }

    /**
     * What is chosen by cross-validation.
     *
     * @param cost of a wrong answer against the penalty
     * @param balanced whether it costs more to miss a rare code
     * @param one whether each comment has exactly one code
     * @param look what the odds of the other codes change
     */
    record Settings(
            float cost,
            boolean balanced,
            boolean one,
            SecondLook look,
            Calibration calibration,
            Thresholds thresholds) {

        Settings with(Thresholds chosen) {
            return new Settings(cost, balanced, one, look, calibration, chosen);
        }
    }

    private Model model(Optional<Classifier> earlier, List<Features> readings, Settings settings, Past past) {
        return new Model(vectors, knowledge(earlier, readings, past.given(), settings), settings, past);
    }

    private Knowledge knowledge(
            Optional<Classifier> earlier, List<Features> readings, boolean[][] given, Settings settings) {
        Optional<Classifier> classifier = readings.isEmpty()
                ? frame.classifier()
                : classifier(earlier, readings, given, settings.cost(), settings.balanced(), Logistic.CLOSE);
        return Knowledge.of(codes, classifier, frame.likeness(), frame.asked(), readings, given);
    }

    /** Learns from what the frame says and from comments after it. */
    private Optional<Classifier> classifier(
            Optional<Classifier> earlier,
            List<Features> readings,
            boolean[][] given,
            float cost,
            boolean balanced,
            int passes) {
        FrameTexts all = texts.and(readings, given);
        float[] trust = new float[all.given().length];
        Arrays.fill(trust, 1);
        Arrays.fill(trust, 0, texts.given().length, FrameTexts.TRUST);
        return Optional.of(Classifier.fit(
                earlier, all.readings(), all.given(), cost, weights(given, balanced), trust, SEED, passes));
    }

    private float[] weights(boolean[][] given, boolean balanced) {
        float[] weights = new float[codes.places()];
        Arrays.fill(weights, 1);
        double[] counts = new double[weights.length];
        for (boolean[] row : given) {
            for (int p = 0; p < row.length; p++) {
                counts[p] += row[p] ? 1 : 0;
            }
        }
        double mean = Arrays.stream(counts, 0, codes.count()).sum() / codes.count();
        for (int c = 0; c < codes.count() && balanced; c++) {
            weights[c] = (float) Math.clamp(Math.sqrt(mean / Math.max(1, counts[c])), 0.3, 4);
        }
        return weights;
    }

    /** What is made out of each comment by classifiers that had not seen it. */
    private Heard[] unseen(List<Features> readings, boolean[][] given, float cost, boolean balanced, int folds) {
        int[] order = order(readings.size(), 2);
        Heard[] all = new Heard[given.length];
        for (int fold = 0; fold < folds; fold++) {
            int held = fold;
            int[] learnt = IntStream.range(0, order.length)
                    .filter(i -> i % folds != held)
                    .map(i -> order[i])
                    .toArray();
            List<Features> from = pick(readings, learnt);
            boolean[][] right = pick(given, learnt);
            Knowledge knowledge = Knowledge.of(
                    codes,
                    classifier(Optional.empty(), from, right, cost, balanced, Logistic.ROUGH),
                    frame.likeness(),
                    frame.asked(),
                    from,
                    right);
            IntStream.range(0, order.length)
                    .filter(i -> i % folds == held)
                    .map(i -> order[i])
                    .parallel()
                    .forEach(i -> all[i] = knowledge.of(readings.get(i)));
        }
        return all;
    }

    /** How good the classifier's order of codes is on comments that it had not seen; with one code a comment, how often it is right. */
    private double worth(List<Features> readings, boolean[][] given, float cost, boolean balanced, boolean one) {
        Heard[] unseen = unseen(readings, given, cost, balanced, 3);
        Measures measures = new Measures(codes.count());
        for (int i = 0; i < given.length; i++) {
            float[] odds = Arrays.copyOf(unseen[i].odds(), codes.count());
            boolean[] best = new boolean[codes.count()];
            best[Thresholds.best(odds, codes.count())] = true;
            measures.add(odds, best, Arrays.copyOf(given[i], codes.count()));
        }
        return one ? measures.micro().f1() + measures.macro().f1() : measures.lrap();
    }

    private static int[] order(int size, int salt) {
        int[] order = IntStream.range(0, size).toArray();
        Random random = new Random(SEED + salt);
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = order[i];
            order[i] = order[j];
            order[j] = other;
        }
        return order;
    }

    private static List<Features> pick(List<Features> readings, int[] which) {
        List<Features> picked = new ArrayList<>(which.length);
        for (int i : which) {
            picked.add(readings.get(i));
        }
        return picked;
    }

    private static boolean[][] pick(boolean[][] given, int[] which) {
        boolean[][] picked = new boolean[which.length][];
        for (int i = 0; i < which.length; i++) {
            picked[i] = given[which[i]];
        }
        return picked;
    }
}
