package org.folkmoot.theme.discovery;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Comments that speak of the same and fit no code.
 *
 * @param size how many comments, those with the same words included
 * @param phrases parted by line ends, the most telling first
 * @param sameAs an earlier one of mostly the same comments, about which an officer has decided
 */
@MappedEntity("discovery_candidate")
record Candidate(
        @Id UUID id,
        UUID runId,
        String consultation,
        int place,
        int size,
        String phrases,
        BigDecimal closeness,
        BigDecimal stability,
        @Nullable UUID sameAs) {

    List<String> keyPhrases() {
        return phrases.isEmpty() ? List.of() : List.of(phrases.split("\n"));
    }

    /** The one about which officers decide: an earlier one of the same comments, if there is one. */
    UUID decidedAs() {
        return sameAs == null ? id : sameAs;
    }
}
