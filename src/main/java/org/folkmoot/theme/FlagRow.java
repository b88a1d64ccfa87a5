package org.folkmoot.theme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("comment_flag")
record FlagRow(
        @Id UUID id,
        UUID commentId,
        String consultation,
        String coderId,
        String coder,
        Instant atTime,
        UUID setStep,
        @Nullable UUID clearedStep) {}
