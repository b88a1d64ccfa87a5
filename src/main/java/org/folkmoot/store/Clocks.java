package org.folkmoot.store;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

@Factory
final class Clocks {
    /** The system's time in UTC, or the one instant of {@code folkmoot.clock}. */
    @Singleton
    @Requires(missingBeans = Clock.class)
    Clock clock(@Nullable @Property(name = "folkmoot.clock") String instant) {
        return instant == null ? Clock.systemUTC() : Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    @Singleton
    @Requires(missingBeans = Ids.class)
    Ids ids(Clock clock) {
        return new Ids(clock, new SecureRandom());
    }
}
