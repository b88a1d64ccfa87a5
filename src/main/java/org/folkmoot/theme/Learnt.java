package org.folkmoot.theme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One learning of a consultation's codes from what people decided.
 *
 * @param generation the first of those learnings whose predictions stand beside each other; its own id where all comments were
 *     predicted anew
 * @param learntFrom how many coded comments
 * @param modelNames of the language models, joined by {@code +}; empty where they could not run
 * @param modelHash SHA-256 of each model's file, joined in the same way
 * @param trainingHash SHA-256 of the comments learnt from, with their codes
 * @param codes themes and codes, in the order of the probabilities of its predictions
 * @param figures how good it is on comments that it had not learnt from, by name; empty where there were too few
 */
public record Learnt(
        UUID id,
        String consultation,
        UUID generation,
        String frameVersion,
        Instant at,
        int learntFrom,
        String modelNames,
        String modelHash,
        String trainingHash,
        List<String> codes,
        Map<String, Double> figures) {

    public Learnt {
        codes = List.copyOf(codes);
        figures = Map.copyOf(figures);
    }
}
