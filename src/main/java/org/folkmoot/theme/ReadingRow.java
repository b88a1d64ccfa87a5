package org.folkmoot.theme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.comment.Comment;

@MappedEntity("comment_reading")
public record ReadingRow(
        @Id UUID id,
        UUID commentId,
        String consultation,
        String survey,
        String question,
        String coderId,
        String coder,
        Instant atTime,
        @Nullable Instant withdrawn,
        @Nullable String liveKey) {

    static ReadingRow of(UUID id, Comment comment, Reading reading, Instant at) {
        return new ReadingRow(
                id,
                comment.id(),
                comment.survey().consultation(),
                comment.survey().survey(),
                comment.question().value(),
                reading.coder().id(),
                reading.coder().name(),
                at,
                null,
                liveKey(comment.id()));
    }

    static String liveKey(UUID comment) {
        return comment.toString();
    }
}
