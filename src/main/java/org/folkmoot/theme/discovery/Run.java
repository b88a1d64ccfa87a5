package org.folkmoot.theme.discovery;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * One look at what the frame misses.
 *
 * @param comments of included responses that have words to go by
 * @param leftOver how many of them fit no code
 * @param otherLanguage how many could not be judged, as the models do not know their language
 * @param taken how many of those left over were grouped
 * @param byWords whether they were grouped by their words alone
 */
@MappedEntity("discovery_run")
record Run(
        @Id UUID id,
        String consultation,
        String frameVersion,
        String officerId,
        String officer,
        Instant atTime,
        @Nullable Instant finished,
        long comments,
        long leftOver,
        long otherLanguage,
        long taken,
        boolean byWords) {}
