package org.folkmoot.theme.agreement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** What one of two people gave to a comment of a sample. */
@MappedEntity("sample_coding")
record SampleCodingRow(
        @Id UUID id, UUID itemId, int slot, String coderId, String coder, String codes, Instant atTime) {}
