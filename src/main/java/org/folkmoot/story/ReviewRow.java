package org.folkmoot.story;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("story_review")
record ReviewRow(
        @Id UUID id,
        UUID responseId,
        String question,
        String consultation,
        String state,
        String ofHash,
        String hidden,
        boolean nameShown,
        boolean pictureShown,
        String alt,
        String reason,
        Instant decided) {

    Review.State known() {
        for (Review.State each : Review.State.values()) {
            if (each.id().equals(state)) {
                return each;
            }
        }
        throw new IllegalStateException("A story is kept in the state " + state + ", which there is not.");
    }
}
