package org.folkmoot.form;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.folkmoot.response.Holding;

@Factory
final class Holdings {

    /** Answers that were to take the place of a response's own go when it goes. */
    @Singleton
    Holding changes(DraftChangeRepository changes) {
        return new Holding(
                "drafts of changes", (comments, revision) -> {}, response -> changes.deleteUnsent(response.value()));
    }

    /** Equality answers on their way go with the response. */
    @Singleton
    Holding equality(DraftRepository drafts) {
        return new Holding(
                "equality answers on their way",
                (comments, revision) -> {},
                response -> drafts.emptySent(response.value(), Draft.NOTHING));
    }
}
