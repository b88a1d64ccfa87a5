package org.folkmoot.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("redaction")
record RedactionRow(
        @Id UUID id,
        UUID commentId,
        int fromChar,
        int toChar,
        String kind,
        boolean takenOut,
        UUID officerId,
        Instant atTime) {

    Removal removal() {
        return new Removal(Personal.of(kind).orElse(Personal.OTHER), fromChar, toChar);
    }
}
