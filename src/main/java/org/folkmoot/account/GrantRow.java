package org.folkmoot.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** One role of one officer as kept; a role taken away is deleted, and the audit tells who did it. */
@MappedEntity("officer_role")
record GrantRow(@Id UUID id, UUID officerId, Role role, String consultation) {
    Officer.Grant grant() {
        return new Officer.Grant(role, consultation);
    }
}
