package org.folkmoot.response;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

@Factory
final class InvitationHoldings {
    /** Whose a response was goes with its answers. */
    @Singleton
    Holding invitations(Invitations invitations) {
        return new Holding("invitations", (comments, revision) -> {}, invitations::forget);
    }
}
