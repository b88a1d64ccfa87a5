package org.folkmoot.web;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Instant;

/** The house's clock, as limits by time want it. */
record Pulse(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
        Instant now = clock.instant();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
