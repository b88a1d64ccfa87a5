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

    @Query("select * from draft where id = (select k.draft from draft_key k where k.hash = :hash)")
    Optional<Draft> find(String hash);

    /** Holds the row until the transaction ends, so that requests of one respondent come after one another. */
    @Query("select * from draft where id = (select k.draft from draft_key k where k.hash = :hash) for update")
    Optional<Draft> hold(String hash);

    @Query("update draft set language = :language"
            + " where sent is null and id = (select k.draft from draft_key k where k.hash = :hash)")
    int speak(String hash, String language);

    /** One more cookie or code that leads to a draft; nothing if it does so already. */
    @Query("insert into draft_key (hash, draft, made) values (:hash, :draft, :made) on conflict do nothing")
    int insertKey(String hash, UUID draft, Instant made);

    @Query("delete from draft_key where hash = :hash")
    int deleteKey(String hash);

    @Query("delete from draft where sent is null and id = (select k.draft from draft_key k where k.hash = :hash)")
    int deleteUnsent(String hash);

    /** Takes what is written out of what was sent. */
    @Query("update draft set written = :nothing, seen = '' where response = :response and sent is not null")
    int emptySent(UUID response, String nothing);

    @Query("delete from draft where sent is null and touched < :untouchedSince or sent < :sentBefore")
    int purge(Instant untouchedSince, Instant sentBefore);
}
