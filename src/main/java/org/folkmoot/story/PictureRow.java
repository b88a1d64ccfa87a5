package org.folkmoot.story;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A picture of a draft, or of a response; one of the two ids is null. */
@MappedEntity("story_picture")
record PictureRow(
        @Id UUID id,
        @Nullable UUID draftId,
        @Nullable UUID responseId,
        String question,
        String hash,
        String mediaType,
        int width,
        int height,
        String alt,
        byte[] content) {

    KeptPicture kept() {
        return new KeptPicture(hash, mediaType, width, height, alt);
    }

    Picture picture() {
        return new Picture(mediaType, width, height, content);
    }
}
