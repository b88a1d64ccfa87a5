package org.folkmoot.theme.desk;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** Words that an officer searched for. */
@MappedEntity("desk_search")
record SearchRow(@Id UUID id, String consultation, String coderId, String words, Instant atTime) {}
