package org.folkmoot.theme.learn;

import java.util.List;

/** Gives texts their vectors: the {@link Embedder} works them out, a store before it knows those that it gave earlier. */
public interface Vectors {

    /**
     * For each text the numbers of each language model after one another, {@link Embedder#WIDTH} each and each of length 1. The same
     * text always has the same numbers.
     */
    float[][] embed(List<String> texts);
}
