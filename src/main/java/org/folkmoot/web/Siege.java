package org.folkmoot.web;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether we are under attack, so that who begins must let their computer solve a puzzle first. It turns itself on when more
 * than {@code folkmoot.limits.siege} people begin within a minute, from wherever, and off ten minutes after the last such
 * minute.
 */
@Singleton
public final class Siege {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final Clock clock;
    private final int most;
    private Mode mode = Mode.AUTOMATIC;
    private Instant minute = Instant.MIN;
    private int count;
    private Instant until = Instant.MIN;

    /** How it is set. */
    public enum Mode {
        /** By how many begin. */
        AUTOMATIC,
        ALWAYS,
        NEVER
    }

    Siege(Clock clock, @Property(name = "folkmoot.limits.siege", defaultValue = "300") int most) {
        this.clock = clock;
        this.most = most;
    }

    public synchronized Mode mode() {
        return mode;
    }

    public synchronized void set(Mode newMode) {
        mode = newMode;
    }

    /** Whether a puzzle is asked for now. */
    public synchronized boolean on() {
        return switch (mode) {
            case AUTOMATIC -> clock.instant().isBefore(until);
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }

    /** How many may begin within a minute before it turns itself on. */
    public int most() {
        return most;
    }

    synchronized void count() {
        Instant now = clock.instant();
        if (minute.equals(Instant.MIN) || !now.isBefore(minute.plus(MINUTE))) {
            minute = now;
            count = 0;
        }
        if (++count > most) {
            until = now.plus(LASTS);
        }
    }
}
