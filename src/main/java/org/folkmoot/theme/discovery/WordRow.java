package org.folkmoot.theme.discovery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.util.UUID;

/** A word that a group uses more than others; {@code shown} is how it is mostly written. */
@MappedEntity("discovery_word")
record WordRow(@Id UUID id, UUID groupId, int place, String shown, BigDecimal z, int people, int others) {}
