package org.folkmoot.response;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.folkmoot.job.Recurring;
import org.folkmoot.survey.Consultation;

@Factory
final class FlagWork {
    /** So that officers need not wait on the page for what came in since. */
    @Singleton
    Recurring flags(Definitions definitions, Letters letters) {
        return new Recurring(
                "response-flags",
                Duration.ofMinutes(10),
                () -> definitions.consultations().stream()
                        .filter(consultation -> consultation.status() != Consultation.Status.DRAFT)
                        .map(Consultation::id)
                        .forEach(letters::look));
    }
}
