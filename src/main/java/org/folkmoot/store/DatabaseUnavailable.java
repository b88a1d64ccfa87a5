package org.folkmoot.store;

/** The database cannot be opened: no such host, wrong password, disk not writable, file locked by a foreign program; or it went away while in use. */
public final class DatabaseUnavailable extends DatabaseProblem {
    DatabaseUnavailable(String message) {
        super(message, null);
    }

    DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
