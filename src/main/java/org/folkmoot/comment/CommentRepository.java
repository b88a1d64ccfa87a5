package org.folkmoot.comment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CommentRepository extends GenericRepository<CommentRow, UUID> {

    List<CommentRow> saveAll(Iterable<CommentRow> rows);

    Optional<CommentRow> findById(UUID id);

    List<CommentRow> findByIdIn(Collection<UUID> ids);

    List<CommentRow> findByResponseIdOrderByQuestion(UUID responseId);

    Stream<CommentRow> searchByConsultationOrderByResponseId(String consultation);

    Stream<CommentRow> searchByConsultationAndSurveyOrderByResponseId(String consultation, String survey);

    @Query("select * from comment where response_id = :responseId order by question for update")
    List<CommentRow> hold(UUID responseId);

    @Query("delete from comment where id in (:ids)")
    int remove(Collection<UUID> ids);

    @Query("delete from comment where response_id = :responseId")
    int erase(UUID responseId);

    long countByConsultation(String consultation);
}
