package org.folkmoot.response;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("edition")
record EditionRow(
        @Id UUID id,
        String consultation,
        String survey,
        int number,
        String hash,
        String definition,
        String bank,
        String areas,
        String state,
        Instant published) {

    static final String LIVE = "live";
    static final String HELD = "held";
}
