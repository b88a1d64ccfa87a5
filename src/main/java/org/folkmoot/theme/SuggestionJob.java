package org.folkmoot.theme;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.folkmoot.job.Recurring;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.Consultation;

/** New comments get their suggestions within minutes, and all of them new ones when people have decided much. */
@Factory
final class SuggestionJob {
    private static final Duration EVERY = Duration.ofMinutes(2);

    @Singleton
    Recurring suggest(Definitions definitions, Suggestions suggestions) {
        return new Recurring(
                "theme-suggest",
                EVERY,
                () -> definitions.consultations().stream().map(Consultation::id).forEach(suggestions::catchUp));
    }
}
