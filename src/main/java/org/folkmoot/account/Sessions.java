package org.folkmoot.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.store.Moments;

/** Signed-in browsers. Kept in the database: they outlive a restart and can be ended at once. */
@Singleton
final class Sessions {
    /** A session unused for so long is over. */
    static final Duration IDLE = Duration.ofHours(8);

    // Writing the time at every request would cost a commit each.
    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    private final SessionRepository sessions;
    private final Moments moments;

    Sessions(SessionRepository sessions, Moments moments) {
        this.sessions = sessions;
        this.moments = moments;
    }

    /** Begins one and returns the token that the browser keeps. */
    String begin(UUID officer) {
        String token = Tokens.make();
        Instant now = moments.now();
        sessions.save(new SessionRow(Tokens.hash(token), officer, now, now));
        return token;
    }

    /** The officer of a live session, which is thereby used. */
    Optional<UUID> officer(String token) {
        Instant now = moments.now();
        return sessions.findById(Tokens.hash(token))
                .filter(session -> session.seen().isAfter(now.minus(IDLE)))
                .map(session -> {
                    if (session.seen().isBefore(now.minus(EXACTNESS))) {
                        sessions.touch(session.hash(), now);
                    }
                    return session.officerId();
                });
    }

    void end(String token) {
        sessions.end(Tokens.hash(token));
    }

    void endAll(UUID officer) {
        sessions.endAll(officer);
    }

    void purge() {
        sessions.deleteIdle(moments.now().minus(IDLE));
    }
}
