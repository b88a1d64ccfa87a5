package org.folkmoot.form;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DraftRepository extends GenericRepository<Draft, UUID> {

    Draft save(Draft draft);

    Draft update(Draft draft);

    Optional<Draft> findByTokenHash(String tokenHash);

    /** Holds the row until the transaction ends, so that requests of one respondent come after one another. */
    @Query("select * from draft where token_hash = :tokenHash for update")
    Optional<Draft> hold(String tokenHash);

    @Query("update draft set language = :language where token_hash = :tokenHash and sent is null")
    int speak(String tokenHash, String language);

    @Query("delete from draft where token_hash = :tokenHash and sent is null")
    int deleteUnsent(String tokenHash);

    @Query("delete from draft where sent is null and touched < :untouchedSince or sent < :sentBefore")
    int purge(Instant untouchedSince, Instant sentBefore);
}
