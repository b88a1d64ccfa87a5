package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** What a keyer asked about a sheet. */
@MappedEntity("keying_question")
record QuestionRow(
        @Id UUID id,
        UUID keyingId,
        String words,
        UUID askedBy,
        Instant asked,
        @Nullable String answer,
        @Nullable UUID answeredBy,
        @Nullable Instant answered) {}
