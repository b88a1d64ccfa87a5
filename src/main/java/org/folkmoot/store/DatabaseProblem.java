package org.folkmoot.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A reason why the database cannot be used now. Its message is for the person who runs the program: what, and what to do. */
public abstract sealed class DatabaseProblem extends RuntimeException permits DatabaseInUse, DatabaseUnavailable {
    /** Connections lost or refused, a server shut down; in H2 a database closed or broken off. */
    private static final Pattern LOST = Pattern.compile("08...|57P0[123]|90067|90098|90121");

    DatabaseProblem(String message, Throwable cause) {
        super(message, cause);
    }

    /** The database problem among a failure and its causes, where there is one: the framework wraps what we throw. */
    public static Optional<DatabaseProblem> within(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof DatabaseProblem problem) {
                return Optional.of(problem);
            }
            if (t instanceof SQLException sql
                    && sql.getSQLState() != null
                    && LOST.matcher(sql.getSQLState()).matches()) {
                return Optional.of(new DatabaseUnavailable(
                        "The database was closed or stopped while it was in use. What was finished is kept; see that the"
                                + " database runs, and give the command again.",
                        failure));
            }
        }
        return Optional.empty();
    }
}
