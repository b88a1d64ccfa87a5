package org.folkmoot.response;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.store.Moments;

/**
 * Slows guessing: after so many failures for one name within a while, nothing is tried for it until the while is over. Kept in
 * memory by each process; the codes themselves are too long to be guessed.
 */
@Singleton
final class Attempts {

    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofMinutes(15);

    private static final int MOST_NAMES = 10_000;

    private final Moments moments;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_NAMES;
        }
    };

    Attempts(Moments moments) {
        this.moments = moments;
    }

    private record Failures(int count, Instant since) {}

    synchronized boolean tooMany(String name) {
        Failures before = failures.get(name);
        return before != null && !over(before) && before.count() >= MOST;
    }

    synchronized void failed(String name) {
        Failures before = failures.get(name);
        failures.put(
                name,
                before == null || over(before)
                        ? new Failures(1, moments.now())
                        : new Failures(before.count() + 1, before.since()));
    }

    private boolean over(Failures failures) {
        return !moments.now().isBefore(failures.since().plus(WITHIN));
    }
}
