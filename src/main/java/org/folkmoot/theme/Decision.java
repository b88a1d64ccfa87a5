package org.folkmoot.theme;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a coder sends off at once about one comment.
 *
 * @param queue by which the comment was chosen: a word of the desk, of at most 20 characters
 * @param replaces the reading of another that the coder saw and means to correct
 * @param carriedTo comments on the same question that say the same: those that nobody has read are given the same codes
 * @param flagged whether it is to be looked at again; empty to leave that as it is
 */
public record Decision(
        Reading reading, String queue, Optional<UUID> replaces, Set<UUID> carriedTo, Optional<Boolean> flagged) {

    public Decision {
        carriedTo = Set.copyOf(carriedTo);
    }

    static Decision of(Reading reading, Optional<UUID> replaces) {
        return new Decision(reading, "", replaces, Set.of(), Optional.empty());
    }
}
