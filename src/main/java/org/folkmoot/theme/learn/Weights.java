package org.folkmoot.theme.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What each gram of a comment adds to the odds of a code, spread over its letters. */
final class Weights {

    private final Knowledge knowledge;
    private final List<Grams.Gram> words;
    private final List<Grams.Gram> runs;
    private final int[] columns;
    private final float[] values;

    private Weights(Knowledge knowledge, List<Grams.Gram> words, List<Grams.Gram> runs, int[] columns, float[] values) {
        this.knowledge = knowledge;
        this.words = words;
        this.runs = runs;
        this.columns = columns;
        this.values = values;
    }

    static Weights of(Features reading, Knowledge knowledge) {
        List<Grams.Gram> words = Grams.words(reading.text());
        Optional<Terms> terms = knowledge.classifier().map(Classifier::terms);
        List<Grams.Gram> runs = terms.isPresent() ? Grams.runs(reading.text()) : List.of();
        int[] columns = new int[words.size() + runs.size()];
        float[] values = new float[columns.length];
        terms.ifPresent(known -> {
            Terms.Row row = known.row(reading);
            for (int g = 0; g < columns.length; g++) {
                boolean run = g >= words.size();
                Grams.Gram gram = run ? runs.get(g - words.size()) : words.get(g);
                columns[g] = known.column(gram, run);
                if (columns[g] >= 0) {
                    int times = (run ? reading.runs() : reading.words()).times(gram.key());
                    values[g] = Terms.value(row, columns[g]) / times;
                }
            }
        });
        return new Weights(knowledge, words, runs, columns, values);
    }

    /** Adds to each letter what it weighs for a code: by the classifier, or if that sees nothing for it by the frame's words. */
    void weigh(int code, double[] letters) {
        boolean seen = false;
        if (knowledge.classifier().isPresent()) {
            Classifier classifier = knowledge.classifier().get();
            for (int g = 0; g < columns.length; g++) {
                if (columns[g] >= 0) {
                    double weight = values[g] * classifier.weight(columns[g], code);
                    spread(g < words.size() ? words.get(g) : runs.get(g - words.size()), weight, letters);
                    seen |= weight > 0;
                }
            }
        }
        if (!seen) {
            Arrays.fill(letters, 0);
            for (Grams.Gram gram : words) {
                spread(gram, knowledge.likeness().weight(gram, code), letters);
            }
        }
    }

    private static void spread(Grams.Gram gram, double weight, double[] letters) {
        for (int i = gram.from(); i < Math.min(gram.to(), letters.length) && weight != 0; i++) {
            letters[i] += weight / (gram.to() - gram.from());
        }
    }
}
