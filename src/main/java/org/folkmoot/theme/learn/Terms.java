package org.folkmoot.theme.learn;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * The stems, pairs of stems, runs of letters and questions that occur in the comments learnt from, each with a column. A comment's
 * columns hold its TF-IDF, each of the kinds scaled to a length of its own.
 */
final class Terms {

    private static final float WORDS = 1.2f;
    private static final float RUNS = 1.2f;
    private static final float QUESTION = 0.5f;
    private static final int LEAST_COMMENTS = 2;

    private final Columns words;
    private final Columns runs;
    private final Map<String, Integer> questions;

    private Terms(Columns words, Columns runs, Map<String, Integer> questions) {
        this.words = words;
        this.runs = runs;
        this.questions = questions;
    }

    static Terms of(Collection<Features> readings) {
        int least = readings.size() < 30 ? 1 : LEAST_COMMENTS;
        Columns words = Columns.of(readings, Features::words, 0, least);
        Columns runs = Columns.of(readings, Features::runs, words.count(), least);
        Map<String, Integer> questions = new HashMap<>();
        TreeSet<String> asked = new TreeSet<>();
        readings.forEach(reading -> asked.add(reading.question()));
        asked.forEach(question -> questions.put(question, words.count() + runs.count() + questions.size()));
        return new Terms(words, runs, questions);
    }

    int width() {
        return words.count() + runs.count() + questions.size();
    }

    /** A comment's columns, ascending, and beside them their values. */
    record Row(int[] columns, float[] values) {}

    Row row(Features reading) {
        Row ofWords = words.row(reading.words(), WORDS);
        Row ofRuns = runs.row(reading.runs(), RUNS);
        Integer question = questions.get(reading.question());
        int first = ofWords.columns().length;
        int second = first + ofRuns.columns().length;
        int[] columns = Arrays.copyOf(ofWords.columns(), second + (question == null ? 0 : 1));
        float[] values = Arrays.copyOf(ofWords.values(), columns.length);
        System.arraycopy(ofRuns.columns(), 0, columns, first, second - first);
        System.arraycopy(ofRuns.values(), 0, values, first, second - first);
        if (question != null) {
            columns[second] = question;
            values[second] = QUESTION;
        }
        return new Row(columns, values);
    }

    /** The column of a gram, or -1. */
    int column(Grams.Gram gram, boolean run) {
        return (run ? runs : words).of(gram.key());
    }

    static float value(Row row, int column) {
        int at = Arrays.binarySearch(row.columns(), column);
        return at < 0 ? 0 : row.values()[at];
    }
}
