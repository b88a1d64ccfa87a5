package org.folkmoot.theme.discovery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Comments as directions, by the angle between which they are alike. */
final class Directions {

    /** Wide enough that words of different stems seldom point the same way. */
    private static final int WIDTH = 256;

    /** A word of fewer comments groups nothing. */
    private static final int LEAST_COMMENTS = 3;

    private static final double NOTHING = 1e-9;

    private Directions() {}

    /**
     * Directions from the vectors of language models. What all comments have in common is taken out, as the models find any two
     * texts much alike; each model then counts the same.
     *
     * @param part how many numbers each model gives
     */
    static float[][] centred(float[][] vectors, int part) {
        int width = vectors.length == 0 ? 0 : vectors[0].length;
        double[] mean = new double[width];
        for (float[] vector : vectors) {
            for (int i = 0; i < width; i++) {
                mean[i] += vector[i] / (double) vectors.length;
            }
        }
        float[][] directions = new float[vectors.length][width];
        for (int v = 0; v < vectors.length; v++) {
            for (int i = 0; i < width; i++) {
                directions[v][i] = (float) (vectors[v][i] - mean[i]);
            }
            for (int from = 0; from < width; from += part) {
                unit(directions[v], from, Math.min(width, from + part));
            }
            unit(directions[v], 0, width);
        }
        return directions;
    }

    /** Directions by words alone, where the language models cannot run: rare words count more, and each points its own way. */
    static float[][] byWords(List<List<Term>> comments) {
        Map<String, Integer> holding = new HashMap<>();
        comments.forEach(terms -> new HashSet<>(terms.stream().map(Term::stem).toList())
                .forEach(stem -> holding.merge(stem, 1, Integer::sum)));
        float[][] directions = new float[comments.size()][WIDTH];
        for (int c = 0; c < comments.size(); c++) {
            for (String stem :
                    new HashSet<>(comments.get(c).stream().map(Term::stem).toList())) {
                if (holding.get(stem) < LEAST_COMMENTS) {
                    continue;
                }
                float rarity = (float) Math.log(1 + (double) comments.size() / holding.get(stem));
                // Two equal stems get the same way in every run, as a text's hash is laid down by the language.
                SplittableRandom way = new SplittableRandom(stem.hashCode());
                for (int i = 0; i < WIDTH; i++) {
                    directions[c][i] += way.nextBoolean() ? rarity : -rarity;
                }
            }
            unit(directions[c], 0, WIDTH);
        }
        return directions;
    }

    /** Makes a stretch of numbers one of length 1, unless there is nothing in it. */
    static void unit(float[] vector, int from, int to) {
        double square = 0;
        for (int i = from; i < to; i++) {
            square += (double) vector[i] * vector[i];
        }
        if (square > NOTHING) {
            float scale = (float) (1 / Math.sqrt(square));
            for (int i = from; i < to; i++) {
                vector[i] *= scale;
            }
        }
    }

    static float product(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
