package org.folkmoot.form;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** That a draft, once it is sent, takes the place of what a response says. */
@MappedEntity("draft_change")
record DraftChange(@Id UUID draftId, UUID responseId) {}
