package org.folkmoot.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A one-time link as kept: only the hash of its token. */
@MappedEntity("one_time_link")
record OneTimeLinkRow(
        @Id String hash,
        UUID officerId,
        Instant expires,
        @Nullable Instant used) {}
