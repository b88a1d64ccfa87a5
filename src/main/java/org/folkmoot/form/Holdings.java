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
}
