package org.folkmoot.theme.discovery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;

@MappedEntity("discovery_week")
record WeekRow(@Id UUID id, UUID runId, LocalDate monday, String channel, long comments, long leftOver) {}
