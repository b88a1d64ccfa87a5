package org.folkmoot.web;

import io.github.bucket4j.Bucket;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Puzzles for computers, so that a flood costs its sender more than a person's one beginning costs them. The computer finds a
 * number that, after the puzzle and a full stop, makes a SHA-256 with enough leading zero bits; nobody has to see, hear, read
 * or remember anything. Where the computer may not run our script, waiting for a while does as well. There is no time limit to
 * speak of: a puzzle holds for a day, and a new one is given for an old one.
 */
@Singleton
final class Puzzles {
    static final String FIELD = "_puzzle";
    static final String SOLUTION = "_solution";

    private static final Duration HOLDS = Duration.ofDays(1);
    private static final int MOST_USED = 100_000;
    private static final int SHORTEST_WAIT = 10;
    private static final int LONGEST_WAIT = 60;
    private static final int WAITERS_A_MINUTE = 60;
    private static final Pattern SHAPE =
            Pattern.compile("(\\d{1,12})\\.(\\d{1,3})\\.([A-Za-z0-9_-]{22})\\.[A-Za-z0-9_-]{43}");

    private final FormKey key;
    private final Clock clock;
    private final int bits;
    private final SecureRandom random = new SecureRandom();
    private final Bucket given;
    private final Bucket waiters;
    private final Set<String> used = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_USED;
        }
    });

    /** @param seconds how long to wait where no script runs */
    record Puzzle(String text, int bits, int seconds) {}

    /** @param bits leading zero bits of a solution; 17 take an old telephone a second or two */
    Puzzles(FormKey key, Clock clock, @Property(name = "folkmoot.puzzle.bits", defaultValue = "17") int bits) {
        this.key = key;
        this.clock = clock;
        this.bits = bits;
        this.given = perMinute(WAITERS_A_MINUTE);
        this.waiters = perMinute(WAITERS_A_MINUTE);
    }

    private Bucket perMinute(int count) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(count).refillGreedy(count, Duration.ofMinutes(1)))
                .withCustomTimePrecision(new Pulse(clock))
                .build();
    }

    /**
     * Does nothing if the form carries a puzzle of ours that is solved, or was waited for, and was not used before.
     *
     * @throws TurnedAway with a puzzle, or with the same one as long as it is neither solved nor waited for
     */
    void require(FormBody form) {
        Optional<Puzzle> mine = ours(form.text(FIELD));
        if (mine.isEmpty()) {
            throw TurnedAway.puzzle(fresh(), Puzzles.without(form));
        }
        Puzzle puzzle = mine.get();
        long left = issued(puzzle).plusSeconds(puzzle.seconds()).getEpochSecond()
                - clock.instant().getEpochSecond();
        boolean solved = solves(puzzle.text(), form.text(SOLUTION));
        if (!solved && left > 0) {
            throw TurnedAway.puzzle(new Puzzle(puzzle.text(), bits, (int) left), Puzzles.without(form));
        }
        if (!solved && !waiters.tryConsume(1)) {
            throw TurnedAway.puzzle(new Puzzle(puzzle.text(), bits, SHORTEST_WAIT), Puzzles.without(form));
        }
        if (!use(nonce(puzzle))) {
            throw TurnedAway.puzzle(fresh(), Puzzles.without(form));
        }
    }

    static FormBody without(FormBody form) {
        return form.without(FIELD).without(SOLUTION);
    }

    /** The more are given out, the longer is the wait, so that opening a thousand of them at once gains nothing. */
    Puzzle fresh() {
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        given.consumeIgnoringRateLimits(1);
        long over = Math.max(0, -given.getAvailableTokens());
        int wait = (int) Math.min(LONGEST_WAIT, SHORTEST_WAIT + over);
        String text = clock.instant().getEpochSecond() + "." + wait + "." + text(nonce);
        return new Puzzle(text + "." + text(sign(text)), bits, wait);
    }

    private Optional<Puzzle> ours(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        String signed = text.substring(0, text.lastIndexOf('.'));
        String signature = text.substring(text.lastIndexOf('.') + 1);
        if (!MessageDigest.isEqual(
                text(sign(signed)).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII))) {
            return Optional.empty();
        }
        Puzzle puzzle = new Puzzle(text, bits, Integer.parseInt(shape.group(2)));
        return Optional.of(puzzle)
                .filter(each -> clock.instant().isBefore(issued(each).plus(HOLDS)))
                .filter(each -> !isUsed(nonce(each)));
    }

    private static Instant issued(Puzzle puzzle) {
        return Instant.ofEpochSecond(
                Long.parseLong(puzzle.text().substring(0, puzzle.text().indexOf('.'))));
    }

    private static String nonce(Puzzle puzzle) {
        return puzzle.text().split("\\.")[2];
    }

    private synchronized boolean use(String nonce) {
        return used.add(nonce);
    }

    private synchronized boolean isUsed(String nonce) {
        return used.contains(nonce);
    }

    private boolean solves(String puzzle, String solution) {
        if (!solution.matches("\\d{1,15}")) {
            return false;
        }
        byte[] hash = sha((puzzle + "." + solution).getBytes(StandardCharsets.US_ASCII));
        for (int bit = 0; bit < bits; bit++) {
            if ((hash[bit / 8] & 0x80 >> bit % 8) != 0) {
                return false;
            }
        }
        return true;
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            return mac.doFinal(("puzzle|" + text).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks HmacSHA256, which every Java must have", e);
        }
    }

    private static byte[] sha(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks SHA-256, which every Java must have", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
