package org.folkmoot.theme.quotes;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;
import org.folkmoot.response.Holding;

/**
 * Quotes go when their response is withdrawn or their words are changed: of an approved one nothing is left but that it was
 * there, so that officers learn why it is gone.
 */
@Factory
final class QuoteHolding {

    private final QuoteRepository repository;

    QuoteHolding(QuoteRepository repository) {
        this.repository = repository;
    }

    @Singleton
    Holding quotes() {
        return new Holding("quotes", this::retire, response -> {
            repository.goWith(response.value());
            repository.forgetUses(response.value());
            repository.forget(response.value());
        });
    }

    private void retire(Collection<UUID> changed, int revision) {
        if (!changed.isEmpty()) {
            repository.changeWith(changed);
            repository.forgetUsesOf(changed);
            repository.forgetOf(changed);
        }
    }
}
