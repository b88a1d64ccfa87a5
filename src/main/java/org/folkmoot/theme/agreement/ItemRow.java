package org.folkmoot.theme.agreement;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A comment of a sample. */
@MappedEntity("sample_item")
record ItemRow(
        @Id UUID id,
        UUID sampleId,
        UUID commentId,
        int place,
        boolean readBefore,
        @Nullable Instant settled,
        @Nullable String outcome,
        @Nullable String settledBy,
        @Nullable String codes) {

    static final String AGREED = "agreed";
    static final String SETTLED = "settled";
    static final String LEFT = "left";
}
