package org.folkmoot.theme.learn;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The stems, pairs of stems, runs of letters and questions that occur in the comments learnt from, each with a column, and how rare
 * each is. A comment's columns hold its TF-IDF, each of the kinds scaled to a length of its own.
 */
final class Terms {

    private static final float WORDS = 1.2f;
    private static final float RUNS = 1.2f;
    private static final float QUESTION = 0.5f;
    private static final int LEAST_COMMENTS = 2;

    private record Term(int column, float rarity) {}

    private final Map<String, Term> words;
    private final Map<String, Term> runs;
    private final Map<String, Term> questions;

    private Terms(Map<String, Term> words, Map<String, Term> runs, Map<String, Term> questions) {
        this.words = words;
        this.runs = runs;
        this.questions = questions;
    }

    static Terms of(Collection<Features> readings) {
        int least = readings.size() < 30 ? 1 : LEAST_COMMENTS;
        Map<String, Term> words = terms(readings, reading -> reading.words().keySet(), 0, least);
        Map<String, Term> runs = terms(readings, reading -> reading.runs().keySet(), words.size(), least);
        Map<String, Term> questions =
                terms(readings, reading -> List.of(reading.question()), words.size() + runs.size(), 1);
        return new Terms(words, runs, questions);
    }

    private static Map<String, Term> terms(
            Collection<Features> readings, Function<Features, Collection<String>> of, int first, int least) {
        Map<String, Integer> comments = new TreeMap<>();
        readings.forEach(reading -> of.apply(reading).forEach(name -> comments.merge(name, 1, Integer::sum)));
        Map<String, Term> terms = new HashMap<>();
        comments.forEach((name, count) -> {
            if (count >= least) {
                float rarity = (float) (1 + Math.log((1.0 + readings.size()) / (1.0 + count)));
                terms.put(name, new Term(first + terms.size(), rarity));
            }
        });
        return terms;
    }

    int width() {
        return words.size() + runs.size() + questions.size();
    }

    /** A comment's columns, ascending, and beside them their values. */
    record Row(int[] columns, float[] values) {}

    Row row(Features reading) {
        TreeMap<Integer, Float> row = new TreeMap<>();
        put(reading.words(), words, WORDS, row);
        put(reading.runs(), runs, RUNS, row);
        Term question = questions.get(reading.question());
        if (question != null) {
            row.put(question.column(), QUESTION);
        }
        int[] columns = new int[row.size()];
        float[] values = new float[row.size()];
        int k = 0;
        for (Map.Entry<Integer, Float> entry : row.entrySet()) {
            columns[k] = entry.getKey();
            values[k++] = entry.getValue();
        }
        return new Row(columns, values);
    }

    private static void put(
            Map<String, Integer> counts, Map<String, Term> terms, float length, TreeMap<Integer, Float> row) {
        TreeMap<Integer, Float> own = new TreeMap<>();
        double square = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            Term term = terms.get(entry.getKey());
            if (term != null) {
                float value = (float) (1 + Math.log(entry.getValue())) * term.rarity();
                own.put(term.column(), value);
            }
        }
        for (float value : own.values()) {
            square += (double) value * value;
        }
        float scale = (float) (length / Math.sqrt(square));
        own.forEach((column, value) -> row.put(column, value * scale));
    }

    /** The column of a gram, or -1. */
    int column(Grams.Gram gram, boolean run) {
        Term term = (run ? runs : words).get(gram.name());
        return term == null ? -1 : term.column();
    }

    static float value(Row row, int column) {
        int at = Arrays.binarySearch(row.columns(), column);
        return at < 0 ? 0 : row.values()[at];
    }
}
