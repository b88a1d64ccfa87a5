package org.folkmoot.store;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time, as exactly as both databases keep it. */
@Singleton
public final class Moments {
    private final Clock clock;

    public Moments(Clock clock) {
        this.clock = clock;
    }

    /** Now, cut to microseconds: both databases would round the rest, so that what was saved differs from what is read. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
