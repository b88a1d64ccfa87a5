package org.folkmoot.job;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** Work that a room of the tests offers, as other rooms offer theirs. */
@Factory
@Requires(property = "test.work")
final class Counted {
    @Singleton
    CountDownLatch runs() {
        return new CountDownLatch(1);
    }

    static final UUID GOOD = new UUID(0, 1);
    static final UUID BAD = new UUID(0, 2);
    static final UUID BROKEN = new UUID(0, 3);

    @Singleton
    LongWork longWork() {
        return new LongWork("test-long", (id, progress) -> {
            progress.step(3, 7);
            if (id.equals(BAD)) {
                throw new WorkFailed("The page is a cat.");
            }
            if (id.equals(BROKEN)) {
                throw new IllegalStateException("on purpose");
            }
            progress.step(7, 7);
        });
    }

    @Singleton
    Recurring work(CountDownLatch runs) {
        return new Recurring("test-work", Duration.ofHours(1), runs::countDown);
    }
}
