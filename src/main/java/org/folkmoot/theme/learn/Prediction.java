package org.folkmoot.theme.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/** What a model says of one comment. */
public final class Prediction {

    private static final int MOST_WORDS = 3;

    /** What share of the weightiest word's weight is too little to be shown. */
    private static final double HARDLY = 0.2;

    private final Model model;
    private final Features reading;
    private final float[] probabilities;
    private final float[][] parts;
    private Weights weights;

    Prediction(Model model, Features reading, float[] probabilities, float[][] parts) {
        this.model = model;
        this.reading = reading;
        this.probabilities = probabilities;
        this.parts = parts;
    }

    /** For each code of the model, in its order, how probable it is. */
    public float[] probabilities() {
        return Arrays.copyOf(probabilities, model.places().count());
    }

    /** For each theme of the model, in its order, how probable it is; empty where the frame has but one level. */
    public float[] themes() {
        return Arrays.copyOfRange(probabilities, model.places().count(), probabilities.length);
    }

    /** The most probable code, by its place in the model's order. */
    public int best() {
        return Thresholds.best(probabilities, model.places().count());
    }

    /** The codes, the most probable first, by their place in the model's order. */
    public List<Integer> ranked() {
        return IntStream.range(0, model.places().count())
                .boxed()
                .sorted(Comparator.comparing(c -> -probabilities[c]))
                .toList();
    }

    /** A stretch of the comment, in UTF-16 units; the end is exclusive. */
    public record Span(int from, int to) {
        public String in(String text) {
            return text.substring(from, to);
        }
    }

    /**
     * Why a code: nothing here is made up, all of it stands in the comment.
     *
     * @param words that weighed most, the weightiest first; none if the language models alone see it
     * @param sentence that speaks most for it
     */
    public record Why(List<Span> words, Span sentence) {}

    /**
     * Why a code; empty if the comment has neither a letter nor a digit nor anything else that was seen in coded comments, and if
     * nothing is known of the code.
     */
    public Optional<Why> why(int code) {
        String text = reading.text();
        List<Sentences.Sentence> sentences = Sentences.of(text);
        if (sentences.isEmpty() || !model.knows(code)) {
            return Optional.empty();
        }
        double[] byLetter = new double[Math.min(text.length(), Grams.LONGEST)];
        grams().weigh(code, byLetter);
        List<Weighed> words = words(text, byLetter);
        if (words.isEmpty() && Sentences.words(text) == 0) {
            return Optional.empty();
        }
        Span sentence = part(code).orElseGet(() -> sentence(sentences, byLetter));
        return Optional.of(new Why(weightiest(text, words), sentence));
    }

    /**
     * The comments coded with a code that are most like this one, the likest first. One of them may be this comment itself, if it was
     * learnt from. None where the language models cannot run.
     */
    public List<Near> near(int code, int most) {
        return model.near(reading, code, most);
    }

    /** Cut once, and only if somebody asks why. */
    private synchronized Weights grams() {
        if (weights == null) {
            weights = Weights.of(reading, model.knowledge());
        }
        return weights;
    }

    private record Weighed(Span span, double weight) {}

    /** Words that speak for the code, the weightiest first. */
    private static List<Weighed> words(String text, double[] byLetter) {
        List<Weighed> words = new ArrayList<>();
        int from = 0;
        while (from < byLetter.length) {
            int to = from;
            while (to < byLetter.length && !Character.isWhitespace(text.charAt(to))) {
                to++;
            }
            runs(text, from, to, byLetter, words);
            from = to + 1;
        }
        words.sort(Comparator.comparingDouble(word -> -word.weight()));
        return words;
    }

    /** Those that say something to a reader: no "the" or "of" where there are others, and none that hardly weighs. */
    private static List<Span> weightiest(String text, List<Weighed> words) {
        List<Weighed> telling = words.stream()
                .filter(word -> !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(
                        text.substring(word.span().from(), word.span().to()).toLowerCase(Locale.ROOT)))
                .toList();
        List<Weighed> shown = telling.isEmpty() ? words : telling;
        return shown.stream()
                .limit(MOST_WORDS)
                .filter(word -> word.weight() >= HARDLY * shown.get(0).weight())
                .map(Weighed::span)
                .toList();
    }

    /** The words between two blanks: of {@code <b>well-kept</b>} the one in the middle; what holds none is one of its own. */
    private static void runs(String text, int from, int to, double[] byLetter, List<Weighed> into) {
        boolean found = false;
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && ofWord(text.charAt(end))) {
                end++;
            }
            if (end > start) {
                Span span = trimmed(text, start, end);
                boolean word = Character.isLetterOrDigit(text.codePointAt(span.from()));
                found |= word;
                add(span, byLetter, word, into);
            }
            start = end + 1;
        }
        if (from < to) {
            add(new Span(from, to), byLetter, !found, into);
        }
    }

    private static void add(Span span, double[] byLetter, boolean wanted, List<Weighed> into) {
        double sum = 0;
        for (int i = span.from(); i < span.to() && wanted; i++) {
            sum += byLetter[i];
        }
        if (sum > 0) {
            into.add(new Weighed(span, sum));
        }
    }

    private static boolean ofWord(char letter) {
        return Character.isLetterOrDigit(letter)
                || Character.isSurrogate(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || letter == '\''
                || letter == '’'
                || letter == '-';
    }

    /** Without the punctuation around it, unless it is nothing else. */
    private static Span trimmed(String text, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && !Character.isLetterOrDigit(text.codePointAt(first))) {
            first++;
        }
        while (last > first && !Character.isLetterOrDigit(text.codePointBefore(last))) {
            last--;
        }
        return first < last ? new Span(first, last) : new Span(from, to);
    }

    /** Of a long comment the sentence that was most probable when read alone. */
    private Optional<Span> part(int code) {
        return IntStream.range(0, parts.length)
                .boxed()
                .max(Comparator.comparingDouble((Integer i) -> parts[i][code]))
                .map(i -> new Span(
                        reading.parts().get(i).from(), reading.parts().get(i).to()));
    }

    private static Span sentence(List<Sentences.Sentence> sentences, double[] byLetter) {
        Sentences.Sentence best = sentences.get(0);
        double most = Double.NEGATIVE_INFINITY;
        for (Sentences.Sentence sentence : sentences) {
            double sum = 0;
            for (int i = sentence.from(); i < Math.min(sentence.to(), byLetter.length); i++) {
                sum += byLetter[i];
            }
            if (sum > most) {
                most = sum;
                best = sentence;
            }
        }
        return new Span(best.from(), best.to());
    }
}
