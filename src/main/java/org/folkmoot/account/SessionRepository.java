package org.folkmoot.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRepository extends CrudRepository<SessionRow, String> {
    @Query("update officer_session set seen = :now where hash = :hash")
    int touch(String hash, Instant now);

    @Query("delete from officer_session where hash = :hash")
    int end(String hash);

    @Query("delete from officer_session where officer_id = :officerId")
    int endAll(UUID officerId);

    @Query("delete from officer_session where seen < :before")
    int deleteIdle(Instant before);
}
