package org.folkmoot.theme;

import java.util.List;
import java.util.UUID;

/**
 * A code that a comment may deserve. It counts for nothing until a person accepts it.
 *
 * @param confidence how probable it is, from 0 to 1, as far as that is known from comments that people coded
 * @param ticked whether it is probable enough that four of five such suggestions were right
 * @param evidence the words that weighed most, in the order of the comment; none where the language models alone see it
 * @param sentenceFrom the span of the sentence that speaks most for the code, in UTF-16 units; {@code sentenceTo} is exclusive
 * @param like comments that people gave the code, at most three, the likest to this one first
 */
public record Suggestion(
        String code,
        double confidence,
        boolean ticked,
        List<Evidence> evidence,
        int sentenceFrom,
        int sentenceTo,
        List<UUID> like) {

    public Suggestion {
        evidence = List.copyOf(evidence);
        like = List.copyOf(like);
    }
}
