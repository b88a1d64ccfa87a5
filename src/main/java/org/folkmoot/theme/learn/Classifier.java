package org.folkmoot.theme.learn;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * For each language model one set of logistic regressions over the words and what that model sees; their odds are averaged. Without
 * models, one over the words alone.
 */
final class Classifier {

    private static final float SEEN = 1.5f;

    private final Terms terms;
    private final List<float[]> centres;
    private final List<Logistic> views;

    private Classifier(Terms terms, List<float[]> centres, List<Logistic> views) {
        this.terms = terms;
        this.centres = centres;
        this.views = views;
    }

    /**
     * @param earlier from where to start, learnt from the same comments in their order without the last of these
     * @param passes how often at most each comment is looked at, if there is nothing earlier
     */
    static Classifier fit(
            Optional<Classifier> earlier,
            List<Features> readings,
            boolean[][] given,
            float cost,
            float[] weight,
            float[] trust,
            long seed,
            int passes) {
        Terms terms = Terms.of(readings);
        List<Terms.Row> rows = readings.stream().map(terms::row).toList();
        int models = readings.get(0).vector().length / Encoder.WIDTH;
        List<float[]> centres =
                IntStream.range(0, models).mapToObj(m -> centre(readings, m)).toList();
        List<Logistic> views = IntStream.range(0, Math.max(1, models))
                .parallel()
                .mapToObj(m -> {
                    Rows seen = rows(terms, rows, readings, centres, m);
                    return earlier.map(before ->
                                    Logistic.again(before.views.get(m), seen, given, cost, weight, trust, seed))
                            .orElseGet(() -> Logistic.fit(seen, given, cost, weight, trust, seed, passes));
                })
                .toList();
        return new Classifier(terms, centres, views);
    }

    /** For each code the mean of the logarithms of the odds. */
    float[] odds(Features reading) {
        List<Terms.Row> row = List.of(terms.row(reading));
        float[] odds = views.get(0).odds(rows(terms, row, List.of(reading), centres, 0))[0];
        for (int m = 1; m < views.size(); m++) {
            float[] seen = views.get(m).odds(rows(terms, row, List.of(reading), centres, m))[0];
            for (int c = 0; c < odds.length; c++) {
                odds[c] += seen[c];
            }
        }
        for (int c = 0; c < odds.length; c++) {
            odds[c] /= views.size();
        }
        return odds;
    }

    private static Rows rows(
            Terms terms, List<Terms.Row> rows, List<Features> readings, List<float[]> centres, int model) {
        int[][] columns = new int[rows.size()][];
        float[][] values = new float[rows.size()][];
        float[][] filled = new float[rows.size()][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = rows.get(i).columns();
            values[i] = rows.get(i).values();
            filled[i] = centres.isEmpty() ? new float[0] : seen(readings.get(i).vector(), centres.get(model), model);
        }
        return new Rows(columns, values, terms.width(), filled);
    }

    /** Vectors crowd in one corner; from their middle they look apart. */
    private static float[] centre(List<Features> readings, int model) {
        float[] centre = new float[Encoder.WIDTH];
        for (Features reading : readings) {
            for (int k = 0; k < centre.length; k++) {
                centre[k] += reading.vector()[model * Encoder.WIDTH + k] / readings.size();
            }
        }
        return centre;
    }

    private static float[] seen(float[] vector, float[] centre, int model) {
        float[] seen = new float[Encoder.WIDTH];
        double square = 1e-12;
        for (int k = 0; k < seen.length; k++) {
            seen[k] = vector[model * Encoder.WIDTH + k] - centre[k];
            square += (double) seen[k] * seen[k];
        }
        float scale = (float) (SEEN / Math.sqrt(square));
        for (int k = 0; k < seen.length; k++) {
            seen[k] *= scale;
        }
        return seen;
    }

    Terms terms() {
        return terms;
    }

    /** How much a column of the words and runs speaks for a place. */
    float weight(int column, int place) {
        float weight = 0;
        for (Logistic view : views) {
            weight += view.weight(column, place) / views.size();
        }
        return weight;
    }
}
