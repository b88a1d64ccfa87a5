package org.folkmoot.theme;

import java.util.Set;
import org.folkmoot.comment.Comment;

/**
 * A comment and what is known of it.
 *
 * @param read whether a person has read it
 * @param codes those given by its reading that counts; as they count in the frame, without
 *     the codes above them
 * @param suggested those that the machine proposes and nobody has decided; empty once read
 * @param quotable whether it may stand in a report by itself: of some words, not too long, free of addresses and numbers that
 *     could lead to a person, and not read as residual
 */
public record CodedComment(Comment comment, boolean read, Set<String> codes, Set<String> suggested, boolean quotable) {

    public CodedComment {
        codes = Set.copyOf(codes);
        suggested = Set.copyOf(suggested);
    }
}
