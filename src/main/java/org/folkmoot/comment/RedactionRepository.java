package org.folkmoot.comment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RedactionRepository extends GenericRepository<RedactionRow, UUID> {

    List<RedactionRow> saveAll(Iterable<RedactionRow> rows);

    List<RedactionRow> findByCommentIdIn(Collection<UUID> commentIds);

    @Query("delete from redaction where comment_id = :commentId")
    int forget(UUID commentId);

    @Query("select r.* from redaction r join comment c on c.id = r.comment_id"
            + " where c.consultation = :consultation and c.survey = :survey")
    List<RedactionRow> of(String consultation, String survey);

    @Query("select distinct c.id, c.response_id, c.question from redaction r join comment c on c.id = r.comment_id"
            + " where c.consultation = :consultation and c.survey = :survey")
    List<Place> places(String consultation, String survey);

    /** Where a comment stands. */
    @io.micronaut.core.annotation.Introspected
    record Place(UUID id, UUID responseId, String question) {}
}
