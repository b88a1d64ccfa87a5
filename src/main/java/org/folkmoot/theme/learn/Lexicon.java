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

/** The stems and pairs of stems that a frame has under each of its labels, with how much each speaks for it. */
final class Lexicon {

    private static final float WORD = 1;
    private static final float DESCRIBED = 0.4f;
    private static final float EXAMPLE = 0.2f;
    private static final float MOST = 3;
    private static final Set<String> COMMON = common();

    private final List<Map<Long, Float>> labels;

    private Lexicon(List<Map<Long, Float>> labels) {
        this.labels = labels;
    }

    static Lexicon of(List<Label> labels) {
        List<Map<Long, Float>> all = labels.stream().map(Lexicon::grams).toList();
        Map<Long, Integer> sharing = new HashMap<>();
        all.forEach(grams -> grams.keySet().forEach(gram -> sharing.merge(gram, 1, Integer::sum)));
        double most = Math.log(1.0 + all.size());
        all.forEach(grams -> grams.replaceAll((gram, weight) ->
                (float) (weight * Math.log(1 + (double) all.size() / sharing.get(gram)) / most)));
        return new Lexicon(all);
    }

    private static Map<Long, Float> grams(Label label) {
        Map<Long, Float> grams = new HashMap<>();
        label.examples().forEach(example -> add(example, EXAMPLE, grams));
        add(label.described(), DESCRIBED, grams);
        label.words().forEach(words -> phrase(words, grams));
        return grams;
    }

    private static void add(String text, float weight, Map<Long, Float> grams) {
        for (Stems.Stem stem : Stems.of(text)) {
            if (!COMMON.contains(stem.stem())) {
                grams.put(Grams.key(stem.stem()), weight);
            }
        }
    }

    /** One stem stands for itself; of a longer phrase the pairs. */
    private static void phrase(String words, Map<Long, Float> grams) {
        List<Grams.Gram> found = Grams.words(words);
        boolean single = found.size() == 1;
        List<Long> keys = new ArrayList<>();
        for (Grams.Gram gram : found) {
            if (single || gram.pair()) {
                keys.add(gram.key());
            }
        }
        keys.forEach(key -> grams.put(key, WORD / keys.size()));
    }

    /** Whether a stem says nothing of what a text is about. */
    static boolean common(String stem) {
        return COMMON.contains(stem);
    }

    boolean knows(int label) {
        return !labels.get(label).isEmpty();
    }

    /** How much a comment's words speak for a label: from 0 to a bound that many words come near to. */
    float score(Features reading, int label) {
        float sum = 0;
        Map<Long, Float> grams = labels.get(label);
        for (long key : reading.words().keys()) {
            sum += grams.getOrDefault(key, 0f);
        }
        return MOST * sum / (sum + 1);
    }

    /** How much a gram speaks for a label. */
    float weight(Grams.Gram gram, int label) {
        return labels.get(label).getOrDefault(gram.key(), 0f);
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
