package org.folkmoot.theme.quotes;

import java.util.List;
import java.util.Optional;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Removal;
import org.folkmoot.theme.Stance;

/**
 * A comment that might be quoted under a code.
 *
 * @param removals what is taken out of it
 * @param kept the sentences proposed to be shown
 * @param channel how it came
 */
record Proposal(
        Comment comment,
        Cut cut,
        List<Removal> removals,
        List<Integer> kept,
        String attribution,
        String channel,
        boolean madeUp,
        boolean agreed,
        Optional<Stance> stance) {

    /** Whether its writer is against something, or of two minds: such views are to be heard beside the others. */
    boolean contrary() {
        return stance.filter(each -> each == Stance.AGAINST || each == Stance.MIXED)
                .isPresent();
    }

    String shown() {
        return cut.shown(kept, removals);
    }

    boolean cutShort() {
        return kept.size() < cut.sentences().size();
    }
}
