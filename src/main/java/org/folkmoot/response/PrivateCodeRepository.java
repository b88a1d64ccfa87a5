package org.folkmoot.response;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PrivateCodeRepository extends GenericRepository<PrivateCodeRow, UUID> {

    Optional<PrivateCodeRow> findById(UUID responseId);

    @Query("insert into private_code (response_id, hash, number, made) values (:responseId, :hash, 1, :made)"
            + " on conflict do nothing")
    int insertIfAbsent(UUID responseId, String hash, Instant made);

    @Query("update private_code set hash = :hash, number = :number, made = :made"
            + " where response_id = :responseId and number = :number - 1")
    int replace(UUID responseId, String hash, int number, Instant made);

    @Query("insert into opened_response (hash, response_id, expires) values (:hash, :responseId, :expires)")
    int open(String hash, UUID responseId, Instant expires);

    @Query("select response_id from opened_response where hash = :hash and expires > :now")
    Optional<UUID> opened(String hash, Instant now);

    @Query("delete from opened_response where hash = :hash")
    int close(String hash);

    @Query("delete from opened_response where response_id = :responseId")
    int closeAll(UUID responseId);

    @Query("delete from opened_response where expires <= :now")
    int purge(Instant now);
}
