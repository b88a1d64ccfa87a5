package org.folkmoot.comment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TranslationRepository extends GenericRepository<TranslationRow, UUID> {

    TranslationRow save(TranslationRow row);

    Optional<TranslationRow> findByLiveKey(String liveKey);

    List<TranslationRow> findByLiveKeyIn(Collection<String> liveKeys);

    List<TranslationRow> findByCommentIdOrderById(UUID commentId);

    @Query("update comment_translation set replaced = :at, live_key = null where comment_id = :comment"
            + " and live_key is not null")
    int replace(UUID comment, Instant at);

    @Query("delete from comment_translation where comment_id in (:comments)")
    int forget(Collection<UUID> comments);

    @Query("select c.* from comment c join response p on p.id = c.response_id and p.disposition = 'included'"
            + " where c.consultation = :consultation and (c.language <> 'en' and c.language not like 'en-%'"
            + " or exists (select 1 from comment_translation t where t.comment_id = c.id)) order by c.id")
    List<CommentRow> foreign(String consultation);
}
