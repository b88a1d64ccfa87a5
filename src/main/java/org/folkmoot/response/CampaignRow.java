package org.folkmoot.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("campaign")
record CampaignRow(
        @Id UUID id,
        String consultation,
        String survey,
        String name,
        String rule,
        String words,
        UUID officerId,
        Instant decided,
        @Nullable UUID takenBackBy,
        @Nullable Instant takenBack) {}
