package org.folkmoot.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Changes to responses that are kept, and their withdrawal. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RevisionRepository extends GenericRepository<RevisionRow, UUID> {

    RevisionRow save(RevisionRow row);

    boolean existsByResponseIdAndReplacedBy(UUID responseId, String replacedBy);

    List<RevisionRow> findByResponseIdOrderByNumber(UUID responseId);

    Optional<RevisionRow> findByResponseIdAndReplacedBy(UUID responseId, String replacedBy);

    /** Holds the response until the transaction ends, and says which revision it is in. */
    @Query("select revision from response where id = :response for update")
    Optional<Integer> hold(UUID response);

    @Query("select revised from response where id = :response and revised is not null")
    Optional<Instant> revised(UUID response);

    @Query("update response set edition = :edition, language = :language, notice = :notice, answers = :answers,"
            + " revision = :revision, revised = :revised where id = :response")
    int revise(
            UUID response,
            int edition,
            String language,
            @Nullable String notice,
            String answers,
            int revision,
            Instant revised);

    @Query(
            "insert into withdrawal (response_id, withdrawn_on, reason) values (:response, :day, :reason) on conflict do nothing")
    int withdraw(UUID response, LocalDate day, String reason);

    @Query("select withdrawn_on from withdrawal where response_id = :response")
    Optional<LocalDate> withdrawn(UUID response);

    @Query("update response set answers = :answers, disposition = :disposition, submitted = :submitted, language = '',"
            + " notice = null, assisted = null, source = null, revised = null where id = :response")
    int blank(UUID response, String answers, String disposition, Instant submitted);

    @Query("delete from response_revision where response_id = :response")
    int deleteRevisions(UUID response);

    @Query("delete from equality_answers where response_id = :response")
    int deleteEquality(UUID response);
}
