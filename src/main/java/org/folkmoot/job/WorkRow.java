package org.folkmoot.job;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@MappedEntity("work")
record WorkRow(
        @Id UUID id,
        String kind,
        String state,
        long done,
        long total,
        @Nullable String problem,
        Instant begun,
        Instant touched) {

    Work work() {
        return new Work(id, kind, Work.State.of(state), done, total, Optional.ofNullable(problem), begun, touched);
    }
}
