package org.folkmoot.theme.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The stems and pairs of stems that a frame has under each code, with how much each speaks for it. */
final class Lexicon {

    private static final float WORD = 1;
    private static final float DESCRIBED = 0.4f;
    private static final float EXAMPLE = 0.2f;
    private static final float MOST = 3;
    private static final Set<String> COMMON = common();

    private final List<Map<String, Float>> codes;

    private Lexicon(List<Map<String, Float>> codes) {
        this.codes = codes;
    }

    static Lexicon of(List<Label> labels) {
        List<Map<String, Float>> codes = labels.stream().map(Lexicon::grams).toList();
        Map<String, Integer> sharing = new HashMap<>();
        codes.forEach(grams -> grams.keySet().forEach(gram -> sharing.merge(gram, 1, Integer::sum)));
        double all = Math.log(1.0 + codes.size());
        codes.forEach(grams -> grams.replaceAll((gram, weight) ->
                (float) (weight * Math.log(1 + (double) codes.size() / sharing.get(gram)) / all)));
        return new Lexicon(codes);
    }

    private static Map<String, Float> grams(Label label) {
        Map<String, Float> grams = new HashMap<>();
        label.examples().forEach(example -> add(example, EXAMPLE, grams));
        add(label.described(), DESCRIBED, grams);
        label.words().forEach(words -> phrase(words, grams));
        return grams;
    }

    private static void add(String text, float weight, Map<String, Float> grams) {
        for (Stems.Stem stem : Stems.of(text)) {
            if (!COMMON.contains(stem.stem())) {
                grams.put(stem.stem(), weight);
            }
        }
    }

    /** One stem stands for itself; of a longer phrase the pairs. */
    private static void phrase(String words, Map<String, Float> grams) {
        List<Grams.Gram> found = Grams.words(words);
        boolean single = found.size() == 1;
        List<String> names = new ArrayList<>();
        for (Grams.Gram gram : found) {
            if (single || gram.name().contains(" ")) {
                names.add(gram.name());
            }
        }
        names.forEach(name -> grams.put(name, WORD / names.size()));
    }

    boolean knows(int code) {
        return !codes.get(code).isEmpty();
    }

    /** How much a comment's words speak for a code: from 0 to a bound that many words come near to. */
    float score(Features reading, int code) {
        float sum = 0;
        Map<String, Float> grams = codes.get(code);
        for (String name : reading.words().keySet()) {
            sum += grams.getOrDefault(name, 0f);
        }
        return MOST * sum / (sum + 1);
    }

    /** Where a text has what the frame has under a code. */
    List<Classifier.Weight> weights(String text, int code) {
        List<Classifier.Weight> weights = new ArrayList<>();
        for (Grams.Gram gram : Grams.words(text)) {
            float weight = codes.get(code).getOrDefault(gram.name(), 0f);
            if (weight > 0) {
                weights.add(new Classifier.Weight(gram.from(), gram.to(), weight));
            }
        }
        return weights;
    }

    private static Set<String> common() {
        try (InputStream in = Lexicon.class.getResourceAsStream("/theme/common-words.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stems.of(line).stream())
                    .map(Stems.Stem::stem)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common words cannot be read.", e);
        }
    }
}
