package org.folkmoot.theme.discovery;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface WeekRepository extends GenericRepository<WeekRow, UUID> {

    List<WeekRow> saveAll(Iterable<WeekRow> weeks);

    List<WeekRow> findByRunIdOrderByMonday(UUID runId);

    void deleteByRunId(UUID runId);
}
