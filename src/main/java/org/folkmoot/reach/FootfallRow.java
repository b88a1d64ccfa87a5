package org.folkmoot.reach;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;

/** One source of a survey on one day; {@code source} is blank where the link was made for no place. */
@MappedEntity("reach")
record FootfallRow(
        @Id UUID id, String consultation, String survey, String source, LocalDate countedOn, int visits, int starts) {}
