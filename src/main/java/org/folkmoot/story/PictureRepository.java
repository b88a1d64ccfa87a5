package org.folkmoot.story;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PictureRepository extends GenericRepository<PictureRow, UUID> {

    PictureRow save(PictureRow row);

    Optional<PictureRow> findByDraftIdAndQuestion(UUID draftId, String question);

    Optional<PictureRow> findByResponseIdAndQuestion(UUID responseId, String question);

    List<PictureRow> findByDraftId(UUID draftId);

    List<PictureRow> findByResponseId(UUID responseId);

    @Query("update story_picture set alt = :alt where draft_id = :draft and question = :question")
    int describe(UUID draft, String question, String alt);

    @Query("delete from story_picture where draft_id = :draft and question = :question")
    int deleteOfDraft(UUID draft, String question);

    @Query("delete from story_picture where draft_id = :draft")
    int deleteOfDraft(UUID draft);

    @Query("delete from story_picture where response_id = :response")
    int deleteOfResponse(UUID response);

    @Query("update story_picture set draft_id = null, response_id = :response"
            + " where draft_id = :draft and question = :question")
    int take(UUID draft, UUID response, String question);
}
