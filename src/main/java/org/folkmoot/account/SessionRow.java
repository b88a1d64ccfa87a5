package org.folkmoot.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A signed-in browser as kept: only the hash of its cookie. */
@MappedEntity("officer_session")
record SessionRow(@Id String hash, UUID officerId, Instant started, Instant seen) {}
