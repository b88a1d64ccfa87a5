package org.folkmoot.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps a flood from one place from shutting out everyone else. A library or a school may be many people behind one address:
 * the limits are wide, answers grow slow before any is refused, and who is refused keeps what they wrote.
 *
 * <p>An address is only ever held as a keyed hash, in memory, under a key made anew at each start and each day.
 */
@Singleton
public final class Turnstile {
    private static final int MOST_ADDRESSES = 50_000;
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final long SLOWEST_MILLIS = 2_000;
    private static final int MOST_WAITING = 200;

    private final ClientAddress addresses;
    private final Siege siege;
    private final Puzzles puzzles;
    private final Clock clock;
    private final Map<Pace, Integer> most = new EnumMap<>(Pace.class);
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(1_024, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };
    private byte[] key;
    private LocalDate keyOf;

    private enum Pace {
        BEGIN,
        GUESS
    }

    Turnstile(
            ClientAddress addresses,
            Siege siege,
            Puzzles puzzles,
            Clock clock,
            @Property(name = "folkmoot.limits.begin", defaultValue = "300") int begin,
            @Property(name = "folkmoot.limits.guess", defaultValue = "60") int guess) {
        this.addresses = addresses;
        this.siege = siege;
        this.puzzles = puzzles;
        this.clock = clock;
        most.put(Pace.BEGIN, begin);
        most.put(Pace.GUESS, guess);
    }

    /**
     * Lets a visitor begin something that we keep for them, at most {@code folkmoot.limits.begin} times in ten minutes from
     * one address.
     *
     * @param form is offered again to who is refused
     * @throws TurnedAway when there were too many, or when we are under attack and a puzzle is to be solved first
     */
    public void begin(HttpRequest<?> request, FormBody form) {
        siege.count();
        // A browser cannot choose a file again by itself; a form with one is held back by the limit for its address
        // alone.
        if (siege.on() && form.files().isEmpty()) {
            puzzles.require(form);
        }
        ConsumptionProbe probe = bucket(Pace.BEGIN, request).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw TurnedAway.busy(Duration.ofNanos(probe.getNanosToWaitForRefill()), Puzzles.without(form));
        }
        slowDown(probe.getRemainingTokens(), most.get(Pace.BEGIN));
    }

    /**
     * Lets a visitor try a secret, unless {@code folkmoot.limits.guess} wrong ones came from the same address in ten minutes.
     *
     * @throws TurnedAway when there were too many
     */
    public void guess(HttpRequest<?> request, FormBody form) {
        long wait = bucket(Pace.GUESS, request).estimateAbilityToConsume(1).getNanosToWaitForRefill();
        if (wait > 0) {
            throw TurnedAway.busy(Duration.ofNanos(wait), Puzzles.without(form));
        }
    }

    /** Remembers that a secret was wrong; answers grow slow with each. */
    public void wrong(HttpRequest<?> request) {
        Bucket bucket = bucket(Pace.GUESS, request);
        bucket.tryConsume(1);
        slowDown(bucket.getAvailableTokens(), most.get(Pace.GUESS));
    }

    /** From half of the way on, each answer takes longer, up to two seconds; never for so many that we would stand still. */
    private void slowDown(long left, int of) {
        long half = of / 2;
        if (left >= half || !waiting.tryAcquire()) {
            return;
        }
        try {
            Thread.sleep(SLOWEST_MILLIS * (half - left) / half);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.release();
        }
    }

    private synchronized Bucket bucket(Pace pace, HttpRequest<?> request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(keyOf)) {
            key = new byte[32];
            new SecureRandom().nextBytes(key);
            keyOf = today;
            buckets.clear();
        }
        return buckets.computeIfAbsent(pace + hash(addresses.network(request)), any -> {
            int capacity = most.get(pace);
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, PERIOD))
                    .withCustomTimePrecision(new Pulse(clock))
                    .build();
        });
    }

    private String hash(byte[] network) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(network), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks HmacSHA256, which every Java must have", e);
        }
    }
}
