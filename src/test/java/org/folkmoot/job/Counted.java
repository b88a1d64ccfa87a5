package org.folkmoot.job;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Work that a room of the tests offers, as other rooms offer theirs. */
@Factory
@Requires(property = "test.work")
final class Counted {
    @Singleton
    CountDownLatch runs() {
        return new CountDownLatch(1);
    }

    @Singleton
    Recurring work(CountDownLatch runs) {
        return new Recurring("test-work", Duration.ofHours(1), runs::countDown);
    }
}
