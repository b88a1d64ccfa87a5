package org.folkmoot.store;

import java.util.Optional;

/** A reason why the database cannot be used now. Its message is for the person who runs the program: what, and what to do. */
public abstract sealed class DatabaseProblem extends RuntimeException permits DatabaseInUse, DatabaseUnavailable {
    DatabaseProblem(String message, Throwable cause) {
        super(message, cause);
    }

    /** The database problem among a failure and its causes, where there is one: the framework wraps what we throw. */
    public static Optional<DatabaseProblem> within(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof DatabaseProblem problem) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }
}
