package org.folkmoot.theme;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("comment_suggested")
record SuggestedRow(@Id UUID commentId, String frameVersion, Instant atTime) {}
