package org.folkmoot.theme.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The comments that a model learnt from.
 *
 * @param comments their ids
 * @param vectors of each, empty where the language models cannot run
 * @param given for each comment and place of {@link Codes} whether people gave it
 * @param unseen by id what was said of a comment by models that had not learnt from it
 */
record Past(List<String> comments, float[][] vectors, boolean[][] given, Map<String, float[]> unseen) {

    static Past of(List<Coded> coded, List<Features> readings, boolean[][] given, Map<String, float[]> unseen) {
        return new Past(
                coded.stream().map(Coded::id).toList(),
                readings.stream().map(Features::vector).toArray(float[][]::new),
                given,
                unseen);
    }

    Optional<float[]> unseen(String comment) {
        return Optional.ofNullable(unseen.get(comment)).map(float[]::clone);
    }

    List<Near> near(float[] vector, int code, int most) {
        if (vector.length == 0) {
            return List.of();
        }
        List<Near> near = new ArrayList<>();
        IntStream.range(0, given.length)
                .filter(i -> given[i][code])
                .forEach(i -> near.add(new Near(comments.get(i), likeness(vector, vectors[i]))));
        near.sort(Comparator.comparingDouble((Near one) -> -one.likeness()).thenComparing(Near::comment));
        return List.copyOf(near.subList(0, Math.min(most, near.size())));
    }

    /** By the last model alone: it sets texts of different things farther apart than the others do. */
    private static float likeness(float[] one, float[] other) {
        double product = 0;
        double squares = 1e-12;
        double otherSquares = 1e-12;
        for (int k = one.length - Encoder.WIDTH; k < one.length; k++) {
            product += one[k] * other[k];
            squares += one[k] * one[k];
            otherSquares += other[k] * other[k];
        }
        return (float) Math.clamp(product / Math.sqrt(squares * otherSquares), 0, 1);
    }
}
