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
 */
public record CodedComment(Comment comment, boolean read, Set<String> codes, Set<String> suggested) {

    public CodedComment {
        codes = Set.copyOf(codes);
        suggested = Set.copyOf(suggested);
    }
}
