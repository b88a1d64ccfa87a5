package org.folkmoot.response;

import java.util.List;
import org.folkmoot.yaml.Problem;

/**
 * What came of importing a file.
 *
 * @param rows how many responses stand in it
 * @param arrivals what became of them; nothing if there are problems
 * @param offRoute how many answers were left out because the route does not lead to their question
 * @param problems what is wrong in the file, at most {@value #MOST}, in the file's order; nothing was kept then
 * @param more how many problems there are besides
 */
public record ImportResult(long rows, Arrivals arrivals, long offRoute, List<Problem> problems, long more) {

    /** How many problems are told one by one. */
    public static final int MOST = 100;

    public ImportResult {
        problems = List.copyOf(problems);
    }

    public boolean good() {
        return problems.isEmpty();
    }
}
