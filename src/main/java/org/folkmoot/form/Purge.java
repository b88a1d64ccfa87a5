package org.folkmoot.form;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.folkmoot.job.Recurring;

@Factory
final class Purge {
    /** Words that nobody sent are nobody's business for longer than they may be needed. */
    @Singleton
    Recurring drafts(Drafts drafts) {
        return new Recurring("form-purge", Duration.ofHours(6), drafts::purge);
    }
}
