package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** One form that somebody keyed; {@code copy} counts the forms that bear the same number. */
@MappedEntity("keyed_sheet")
record KeyedSheetRow(
        @Id UUID responseId,
        String consultation,
        String survey,
        String channel,
        @Nullable String sheet,
        int copy,
        String reference,
        UUID officerId,
        Instant keyed) {}
