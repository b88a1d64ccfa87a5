package org.folkmoot.theme.learn;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Integer> comments = new HashMap<>();
        readings.forEach(reading -> of.apply(reading).forEach(name -> comments.merge(name, 1, Integer::sum)));
        comments.values().removeIf(count -> count < least);
        String[] names = comments.keySet().toArray(String[]::new);
        Arrays.sort(names);
        Map<String, Term> terms = HashMap.newHashMap(names.length);
        for (int k = 0; k < names.length; k++) {
            float rarity = (float) (1 + Math.log((1.0 + readings.size()) / (1.0 + comments.get(names[k]))));
            terms.put(names[k], new Term(first + k, rarity));
        }
        return terms;
    }

    int width() {
        return words.size() + runs.size() + questions.size();
    }

    /** A comment's columns, ascending, and beside them their values. */
    record Row(int[] columns, float[] values) {}

    Row row(Features reading) {
        Term question = questions.get(reading.question());
        Row ofWords = row(reading.words(), words, WORDS);
        Row ofRuns = row(reading.runs(), runs, RUNS);
        int first = ofWords.columns().length;
        int second = first + ofRuns.columns().length;
        int[] columns = Arrays.copyOf(ofWords.columns(), second + (question == null ? 0 : 1));
        float[] values = Arrays.copyOf(ofWords.values(), columns.length);
        System.arraycopy(ofRuns.columns(), 0, columns, first, second - first);
        System.arraycopy(ofRuns.values(), 0, values, first, second - first);
        if (question != null) {
            columns[second] = question.column();
            values[second] = QUESTION;
        }
        return new Row(columns, values);
    }

    /** The columns of one kind; the columns of words come before those of runs, and those before the questions'. */
    private static Row row(Map<String, Integer> counts, Map<String, Term> terms, float length) {
        // Column and value in one number each, so that they sort together.
        long[] found = new long[counts.size()];
        int size = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            Term term = terms.get(entry.getKey());
            if (term != null) {
                float value = (float) (1 + Math.log(entry.getValue())) * term.rarity();
                found[size++] = (long) term.column() << 32 | Float.floatToIntBits(value);
            }
        }
        Arrays.sort(found, 0, size);
        int[] columns = new int[size];
        float[] values = new float[size];
        double square = 0;
        for (int k = 0; k < size; k++) {
            columns[k] = (int) (found[k] >>> 32);
            values[k] = Float.intBitsToFloat((int) found[k]);
            square += (double) values[k] * values[k];
        }
        float scale = (float) (length / Math.sqrt(square));
        for (int k = 0; k < size; k++) {
            values[k] *= scale;
        }
        return new Row(columns, values);
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
