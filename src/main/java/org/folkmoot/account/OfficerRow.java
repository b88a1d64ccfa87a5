package org.folkmoot.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** An officer as kept, with what only sign-in needs. Roles are rows of their own. */
@MappedEntity("officer")
record OfficerRow(
        @Id UUID id,
        String name,
        String email,
        @Nullable String password,
        boolean suspended,
        int failures,
        @Nullable Instant lockedUntil,
        Instant created) {
    /** Nothing of a password may reach a log by way of a record's text. */
    @Override
    public String toString() {
        return "OfficerRow[" + id + "]";
    }
}
