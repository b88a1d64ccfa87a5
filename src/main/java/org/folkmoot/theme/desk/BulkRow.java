package org.folkmoot.theme.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * Comments that are to be confirmed together.
 *
 * @param threshold how probable the code is for each of them at least, in hundredths
 * @param stepId by which they were confirmed; absent until then
 */
@MappedEntity("bulk_check")
record BulkRow(
        @Id UUID id,
        String consultation,
        String code,
        @Nullable String survey,
        @Nullable String question,
        int threshold,
        UUID learntId,
        long seed,
        String coderId,
        String coder,
        Instant atTime,
        @Nullable UUID stepId) {}
