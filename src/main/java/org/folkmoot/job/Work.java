package org.folkmoot.job;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * How far long work has come.
 *
 * @param id of the thing that is worked on
 * @param total 0 if not known
 * @param problem why it failed; empty where it is our fault, and stands in the log
 * @param touched when anything was last heard of it
 */
public record Work(
        UUID id,
        String kind,
        State state,
        long done,
        long total,
        Optional<String> problem,
        Instant begun,
        Instant touched) {

    /** Where it stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it is still to come to an end. */
    public boolean open() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** How much of it is done, from 0 to 100; 0 where nobody knows. */
    public int percent() {
        return total > 0 ? (int) Math.min(100, 100 * done / total) : 0;
    }
}
