package org.folkmoot.store;

/** The tables must be changed for this version of the program, and another process has the database open. */
public final class DatabaseInUse extends DatabaseProblem {
    DatabaseInUse(int others) {
        super(
                "The database must be brought up to date for this version, and " + others
                        + (others == 1 ? " other connection has" : " other connections have")
                        + " it open. Stop the other folkmoot processes that use it, then start this one again.",
                null);
    }
}
