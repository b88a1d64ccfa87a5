package org.folkmoot.job;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface WorkRepository extends GenericRepository<WorkRow, UUID> {

    WorkRow save(WorkRow row);

    Optional<WorkRow> findById(UUID id);

    @Query("select * from work where state = 'waiting' or state = 'running'")
    List<WorkRow> open();

    @Query("delete from work where id = :id and state <> 'waiting' and state <> 'running'")
    int forget(UUID id);

    @Query(
            "update work set state = :state, done = :done, total = :total, problem = :problem, touched = :now where id = :id")
    int update(UUID id, String state, long done, long total, @Nullable String problem, Instant now);

    @Query("update work set state = :state, problem = :problem, touched = :now where id = :id")
    int end(UUID id, String state, @Nullable String problem, Instant now);
}
