package org.folkmoot.comment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("comment_translation")
record TranslationRow(
        @Id UUID id,
        UUID commentId,
        String language,
        String words,
        UUID officerId,
        String officer,
        Instant atTime,
        @Nullable Instant replaced,
        @Nullable String liveKey) {

    Translation translation() {
        return new Translation(commentId, language, words, officer, atTime);
    }
}
