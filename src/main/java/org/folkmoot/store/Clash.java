package org.folkmoot.store;

import java.sql.SQLException;
import java.util.Set;

/** Two transactions that wanted the same rows: one of them has to begin again. */
public final class Clash {

    /**
     * Unique value there already, serialisation failure, deadlock (both databases), lock timeout and concurrent update (H2), lock
     * not available (PostgreSQL); and, on H2, that the other process had the file open for both and has ended.
     */
    private static final Set<String> STATES =
            Set.of("23505", "40001", "40P01", "HYT00", "90131", "55P03", "90067", "90098", "90121");

    private Clash() {}

    /** Whether a failure came of that, wherever in its causes it says so; then it may help to do the work again. */
    public static boolean in(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null && STATES.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
