package org.folkmoot.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("flag_decision")
record FlagDecisionRow(
        @Id UUID id,
        UUID responseId,
        String consultation,
        String reason,
        String was,
        String became,
        @Nullable UUID copyOf,
        String words,
        UUID officerId,
        Instant decided,
        @Nullable UUID takenBackBy,
        @Nullable Instant takenBack,
        @Nullable UUID before,
        UUID act,
        String ground,
        @Nullable String label,
        @Nullable UUID campaignId) {}
