package org.folkmoot.theme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.UUID;

/** Moves readings and codings of words that were changed into history, and deletes them where a response is emptied. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PastCodingRepository extends GenericRepository<CodingRow, UUID> {

    @Query("insert into comment_reading_past (id, comment_id, response_id, revision, question, coder_id, coder,"
            + " at_time, withdrawn, way, stance, sentiment, note) select r.id, r.comment_id, c.response_id, cast(:revision as integer), r.question,"
            + " r.coder_id, r.coder, r.at_time, r.withdrawn, r.way, r.stance, r.sentiment, r.note"
            + " from comment_reading r"
            + " join comment c on c.id = r.comment_id where r.comment_id in (:comments)")
    int keepReadings(Collection<UUID> comments, int revision);

    @Query("insert into coding_past (id, reading_id, comment_id, response_id, revision, question, code, coder, kind,"
            + " status, evidence, confidence, frame_version, at_time, withdrawn, from_char, to_char, place) select k.id, k.reading_id,"
            + " k.comment_id, k.response_id, cast(:revision as integer), k.question, k.code, k.coder, k.kind, k.status,"
            + " k.evidence, k.confidence, k.frame_version, k.at_time, k.withdrawn, k.from_char, k.to_char,"
            + " k.place from coding k"
            + " where k.comment_id in (:comments)")
    int keepCodings(Collection<UUID> comments, int revision);

    @Query("delete from coding where comment_id in (:comments)")
    int deleteCodings(Collection<UUID> comments);

    @Query("delete from comment_reading where comment_id in (:comments)")
    int deleteReadings(Collection<UUID> comments);

    @Query("delete from comment_flag where comment_id in (:comments)")
    int deleteFlags(Collection<UUID> comments);

    @Query("delete from comment_prediction where comment_id in (:comments)")
    int deletePredictions(Collection<UUID> comments);

    @Query("delete from coding_past where response_id = :response")
    int erasePastCodings(UUID response);

    @Query("delete from comment_reading_past where response_id = :response")
    int erasePastReadings(UUID response);
}
