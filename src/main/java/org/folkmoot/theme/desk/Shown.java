package org.folkmoot.theme.desk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.folkmoot.store.Moments;
import org.folkmoot.theme.Coder;

/**
 * Which comment each coder has before them, so that two do not read the same one. It is a courtesy and no lock: whoever sends first
 * is kept, and nothing is lost if the process forgets.
 */
@Singleton
final class Shown {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Moments moments;
    private final Map<String, Before> before = new ConcurrentHashMap<>();

    Shown(Moments moments) {
        this.moments = moments;
    }

    private record Before(UUID comment, Instant since) {}

    void to(Coder coder, UUID comment) {
        before.put(coder.id(), new Before(comment, moments.now()));
    }

    Set<UUID> toOthersThan(Coder coder) {
        Instant oldest = moments.now().minus(LONGEST);
        before.values().removeIf(one -> one.since().isBefore(oldest));
        return before.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(coder.id()))
                .map(entry -> entry.getValue().comment())
                .collect(Collectors.toSet());
    }
}
