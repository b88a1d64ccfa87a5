package org.folkmoot.store;

import java.time.Clock;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes ids. Injected, so that a run with a fixed clock and a seed can be repeated. */
public final class Ids {
    private static final int COUNTER_BITS = 12;

    private final Clock clock;
    private final RandomGenerator random;
    private long last = -1;

    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** Ids that follow from the clock and the seed alone. Never for anything secret. */
    public static Ids seeded(Clock clock, long seed) {
        return new Ids(clock, new SplittableRandom(seed));
    }

    /**
     * An id in the order of time (UUID version 7): each is greater than the one before it from this maker, even when the
     * clock stands still or goes back.
     */
    public synchronized UUID next() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        long high = (last >>> COUNTER_BITS) << 16 | 0x7000L | (last & 0xfffL);
        return new UUID(high, variant(random.nextLong()));
    }

    /** An id that tells nothing, not even its time (UUID version 4). */
    public synchronized UUID random() {
        return new UUID(random.nextLong() & ~0xf000L | 0x4000L, variant(random.nextLong()));
    }

    private static long variant(long bits) {
        return bits & 0x3fffffffffffffffL | 0x8000000000000000L;
    }
}
