package org.folkmoot.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** One line of the record of what was done; never changed. No officer: the program did it. */
@MappedEntity("audit")
record AuditRow(@Id UUID id, Instant at, @Nullable UUID officerId, String action, String consultation, String detail) {}
