package org.folkmoot.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** What a response said before it was changed. */
@MappedEntity("response_revision")
record RevisionRow(
        @Id UUID id,
        UUID responseId,
        int number,
        int edition,
        String language,
        @Nullable String notice,
        Instant sent,
        Instant replaced,
        String replacedBy,
        String answers,
        @Nullable UUID officerId,
        @Nullable String why) {}
