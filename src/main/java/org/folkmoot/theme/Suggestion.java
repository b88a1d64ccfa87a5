package org.folkmoot.theme;

import java.util.List;
import java.util.UUID;

/**
 * A code that a comment may deserve. It counts for nothing until a person accepts it.
 *
 * @param confidence above 0 and below 1: how much of the frame's words stands in the comment, as {@code s / (s + 1)} for a score
 *     {@code s} at which one word that no other code has makes 1. It orders suggestions; it is not the probability of being right
 * @param evidence what matched, in the order of the comment, never empty
 * @param sentenceFrom the span of the sentence that speaks most for the code, in UTF-16 units
 */
public record Suggestion(String code, double confidence, List<Evidence> evidence, int sentenceFrom, int sentenceTo) {

    public Suggestion {
        evidence = List.copyOf(evidence);
    }

    /** Whether it is sure enough to be ticked beforehand. */
    public boolean ticked() {
        return false;
    }

    /** Comments that people gave the code, the likest to this one first. */
    public List<UUID> like() {
        return List.of();
    }
}
