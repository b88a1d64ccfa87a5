package org.folkmoot.post;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.folkmoot.response.Holding;

@Factory
final class PostHolding {
    /** A changed response leaves the file as it came. */
    @Singleton
    Holding post(Tray post) {
        return new Holding("files and senders of post", (changed, revision) -> {}, post::erase);
    }
}
