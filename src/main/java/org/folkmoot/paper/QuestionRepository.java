package org.folkmoot.paper;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What keyers asked. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface QuestionRepository extends GenericRepository<QuestionRow, UUID> {

    Optional<QuestionRow> findById(UUID id);

    @Query("insert into keying_question (id, keying_id, words, asked_by, asked)"
            + " values (:id, :keying, :words, :officer, :now)")
    int ask(UUID id, UUID keying, String words, UUID officer, Instant now);

    @Query("update keying_question set answer = :answer, answered_by = :officer, answered = :now"
            + " where id = :id and answer is null")
    int answer(UUID id, String answer, UUID officer, Instant now);

    @Query("select * from keying_question where keying_id = :keying order by asked, id")
    List<QuestionRow> of(UUID keying);

    /** Those that wait for an answer, the oldest first. */
    @Query("select q.* from keying_question q join keying k on k.id = q.keying_id join sheet s on s.id = k.sheet_id"
            + " where s.consultation = :consultation and q.answer is null order by q.asked, q.id")
    List<QuestionRow> open(String consultation);
}
