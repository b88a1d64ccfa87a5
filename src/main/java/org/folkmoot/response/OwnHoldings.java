package org.folkmoot.response;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What this room itself lets go of when a response is emptied, besides the response. */
@Factory
final class OwnHoldings {

    @Singleton
    Holding senders(SenderRepository senders) {
        return new Holding("senders", (comments, revision) -> {}, response -> senders.forget(response.value()));
    }
}
