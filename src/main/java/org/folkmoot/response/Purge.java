package org.folkmoot.response;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.folkmoot.job.Recurring;

@Factory
final class Purge {

    @Singleton
    Recurring opened(PrivateCodes codes) {
        return new Recurring("response-purge", Duration.ofHours(6), codes::purge);
    }

    /** Contact details are kept for no longer than people were told. */
    @Singleton
    Recurring contacts(Contacts contacts) {
        return new Recurring("contacts-purge", Duration.ofHours(24), contacts::purge);
    }
}
