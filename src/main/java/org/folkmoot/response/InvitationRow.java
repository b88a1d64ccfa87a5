package org.folkmoot.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** @param codeHash null until a letter is made */
@MappedEntity("invitation")
record InvitationRow(
        @Id UUID id,
        String consultation,
        String survey,
        String name,
        String contact,
        @Nullable String codeHash) {}
