package org.folkmoot.web;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;

/** Somebody must wait, or let their computer solve a puzzle, before they go on; what they sent is offered to them again. */
public final class TurnedAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How long they have to wait. */
    final transient Duration wait;

    final transient FormBody form;

    /** Null where only waiting helps. */
    @Nullable
    final transient Puzzles.Puzzle puzzle;

    private TurnedAway(Duration wait, FormBody form, @Nullable Puzzles.Puzzle puzzle) {
        super(puzzle == null ? "Too many from one address" : "Under attack");
        this.wait = wait;
        this.form = form;
        this.puzzle = puzzle;
    }

    static TurnedAway busy(Duration wait, FormBody form) {
        return new TurnedAway(wait, form, null);
    }

    static TurnedAway puzzle(Puzzles.Puzzle puzzle, FormBody form) {
        return new TurnedAway(Duration.ofSeconds(puzzle.seconds()), form, puzzle);
    }

    /** Whole seconds, at least one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
