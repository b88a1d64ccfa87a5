package org.folkmoot.theme.discovery;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * What an officer made of a candidate.
 *
 * @param code that it became; null where it was dismissed
 * @param withdrawn when it was taken back
 */
@MappedEntity("discovery_decision")
record Verdict(
        @Id UUID id,
        UUID candidateId,
        String consultation,
        @Nullable String code,
        String officerId,
        String officer,
        Instant atTime,
        @Nullable Instant withdrawn) {}
