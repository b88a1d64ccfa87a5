package org.folkmoot.account;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.folkmoot.job.Recurring;

@Factory
final class Purge {
    /** What can open nothing any more need not be kept. */
    @Singleton
    Recurring purge(Entrance entrance) {
        return new Recurring("account-purge", Duration.ofHours(1), entrance::purge);
    }
}
