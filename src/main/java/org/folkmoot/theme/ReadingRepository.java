package org.folkmoot.theme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReadingRepository extends GenericRepository<ReadingRow, UUID> {

    ReadingRow save(ReadingRow row);

    List<ReadingRow> saveAll(Iterable<ReadingRow> rows);

    Optional<ReadingRow> findByLiveKey(String liveKey);

    List<ReadingRow> findByLiveKeyIn(List<String> liveKeys);

    /** The newest of a coder's readings that stand, first. */
    List<ReadingRow> findTop1ByConsultationAndCoderIdAndWithdrawnIsNullOrderByAtTimeDescAndIdDesc(
            String consultation, String coderId);

    @Query("update comment_reading set withdrawn = :at, live_key = null where id = :id")
    void withdraw(UUID id, Instant at);
}
