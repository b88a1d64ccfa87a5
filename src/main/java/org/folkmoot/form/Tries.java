package org.folkmoot.form;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often codes may be guessed from one address: a few wrong ones at once, then one after another slowly. Right codes cost
 * nothing. Kept in memory alone, and for no longer than it takes to forgive.
 */
@Singleton
final class Tries {

    static final int AT_ONCE = 10;
    static final Duration EACH = Duration.ofSeconds(30);
    private static final int MOST_ADDRESSES = 20_000;

    private final TimeMeter time;
    private final Map<String, Bucket> addresses = new LinkedHashMap<>(64, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    Tries(Clock clock) {
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Whether one more guess is allowed now. */
    boolean left(HttpRequest<?> request) {
        return bucket(request).getAvailableTokens() > 0;
    }

    /** Counts a wrong guess. */
    void wrong(HttpRequest<?> request) {
        bucket(request).tryConsume(1);
    }

    private synchronized Bucket bucket(HttpRequest<?> request) {
        InetSocketAddress from = request.getRemoteAddress();
        return addresses.computeIfAbsent(
                from.getAddress() == null
                        ? from.getHostString()
                        : from.getAddress().getHostAddress(),
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, EACH))
                        .withCustomTimePrecision(time)
                        .build());
    }
}
