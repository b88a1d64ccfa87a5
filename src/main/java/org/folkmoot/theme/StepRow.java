package org.folkmoot.theme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("desk_step")
record StepRow(
        @Id UUID id,
        String consultation,
        String coderId,
        String coder,
        String way,
        String queue,
        Instant atTime,
        @Nullable Instant undone,
        boolean dropped) {}
