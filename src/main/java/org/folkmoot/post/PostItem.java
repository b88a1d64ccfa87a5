package org.folkmoot.post;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A piece of post.
 *
 * @param kind {@code mail}, {@code word}, {@code pdf}, {@code text}, or {@code typed} where there is no file
 * @param name of the file, as it was called; blank once erased
 * @param hash of the file, by which the same one is known again
 * @param sent the day on which a mail says that it was sent
 * @param words what the file says; blank once it is taken in
 * @param notices of {@link Opened.Notice}, with commas between them
 */
@MappedEntity("post_item")
record PostItem(
        @Id UUID id,
        String consultation,
        State state,
        String kind,
        String name,
        long size,
        String hash,
        @Nullable LocalDate sent,
        String words,
        String notices,
        Instant arrived,
        UUID broughtBy,
        @Nullable UUID responseId,
        @Nullable String reference,
        @Nullable String reason,
        @Nullable UUID decidedBy,
        @Nullable Instant decided) {

    static final String TYPED = "typed";
    static final String MAIL = "mail";

    enum State {
        /** Nobody has decided yet. It is counted nowhere. */
        WAITING,
        /** It is a response. */
        TAKEN,
        /** It is none, and the reason says why. */
        ASIDE
    }

    List<Opened.Notice> told() {
        return Arrays.stream(notices.split(","))
                .filter(name -> !name.isEmpty())
                .map(Opened.Notice::valueOf)
                .toList();
    }
}
