package org.folkmoot.theme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReadingRepository extends GenericRepository<ReadingRow, UUID> {

    ReadingRow save(ReadingRow row);

    List<ReadingRow> saveAll(Iterable<ReadingRow> rows);

    Optional<ReadingRow> findByLiveKey(String liveKey);

    List<ReadingRow> findByLiveKeyIn(List<String> liveKeys);

    List<ReadingRow> findByIdIn(Collection<UUID> ids);

    List<ReadingRow> findByStepIdOrderById(UUID stepId);

    @Query("update comment_reading set withdrawn = :at, live_key = null where id in (:ids)")
    void withdraw(Collection<UUID> ids, Instant at);

    /** They count again, as they did before. */
    @Query("update comment_reading set withdrawn = null, live_key = cast(comment_id as varchar(36)) where id in (:ids)")
    void restore(Collection<UUID> ids);
}
