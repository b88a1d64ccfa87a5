package org.folkmoot.theme.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A comment as the classifier sees it. Made once for a comment and kept while it is learnt from.
 *
 * @param words how often each stem and pair of stems stands in it
 * @param runs how often each run of letters stands in it
 * @param vector what the language models see in it; empty where they cannot run
 * @param parts its sentences read alone, if it is long
 */
public record Features(String question, String text, Counts words, Counts runs, float[] vector, List<Part> parts) {

    /** A sentence of a long comment, in UTF-16 units. */
    record Part(int from, int to, Features reading) {}

    /** Sentences of one comment that are read alone: spread over the whole of it if there are more. */
    private static final int MOST_PARTS = 10;

    /** A sentence for the models ends here at the latest. */
    private static final int LONGEST_PART = 400;

    /** Reads comments; those of equal position in the three lists belong together. */
    static List<Features> all(List<String> questions, List<String> texts, Optional<? extends Vectors> vectors) {
        List<List<Sentences.Sentence>> sentences =
                texts.stream().map(Features::sentences).toList();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            seen.addAll(pieces(texts.get(i), sentences.get(i)));
        }
        float[][] given = vectors.map(from -> from.embed(seen)).orElseGet(() -> new float[seen.size()][0]);
        List<Features> readings = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < texts.size(); i++) {
            int count = Math.max(1, sentences.get(i).size());
            readings.add(
                    one(questions.get(i), texts.get(i), sentences.get(i), Arrays.copyOfRange(given, at, at + count)));
            at += count;
        }
        return readings;
    }

    /** What the language models are given of a text: itself, or the sentences of a long one. */
    public static List<String> pieces(String text) {
        return pieces(text, sentences(text));
    }

    private static List<String> pieces(String text, List<Sentences.Sentence> sentences) {
        return sentences.isEmpty()
                ? List.of(text)
                : sentences.stream()
                        .map(sentence -> shortened(sentence.in(text)))
                        .toList();
    }

    private static Features one(String question, String text, List<Sentences.Sentence> sentences, float[][] vectors) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentences.Sentence sentence = sentences.get(i);
            parts.add(new Part(sentence.from(), sentence.to(), of(question, sentence.in(text), vectors[i], List.of())));
        }
        return of(question, text, mean(vectors), parts);
    }

    private static Features of(String question, String text, float[] vector, List<Part> parts) {
        return new Features(
                question,
                text,
                Grams.count(Grams.words(text)),
                Grams.count(Grams.runs(text)),
                vector,
                List.copyOf(parts));
    }

    /** The sentences of a long comment; none of a short one, which is read whole. */
    private static List<Sentences.Sentence> sentences(String text) {
        if (Sentences.words(text) <= Sentences.SHORT && text.length() <= LONGEST_PART) {
            return List.of();
        }
        List<Sentences.Sentence> all = Sentences.of(text);
        if (all.size() <= MOST_PARTS) {
            return all;
        }
        List<Sentences.Sentence> spread = new ArrayList<>();
        for (int i = 0; i < MOST_PARTS; i++) {
            spread.add(all.get(i * all.size() / MOST_PARTS));
        }
        return spread;
    }

    private static String shortened(String sentence) {
        return sentence.length() <= LONGEST_PART ? sentence : sentence.substring(0, LONGEST_PART);
    }

    private static float[] mean(float[][] vectors) {
        float[] mean = new float[vectors[0].length];
        for (float[] vector : vectors) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += vector[k] / vectors.length;
            }
        }
        return mean;
    }
}
