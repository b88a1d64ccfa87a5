package org.folkmoot.theme.exchange;

import java.util.Optional;
import org.folkmoot.comment.Comment;
import org.folkmoot.theme.Kept;

/**
 * A comment as files name it, with the reading of it that stands.
 *
 * @param reference of its response, unique in the consultation
 * @param channel by which the response came
 */
record Filed(Comment comment, String reference, String channel, Optional<Kept> kept) {

    /** What names a comment in files: the reference of its response, and the id of its question. */
    record Key(String reference, String question) {
        /** As a title in other programs. */
        String title() {
            return reference + " " + question;
        }
    }

    Key key() {
        return new Key(reference, comment.question().value());
    }
}
