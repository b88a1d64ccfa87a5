package org.folkmoot.theme.exchange;

import java.util.List;
import org.folkmoot.theme.Decisions;
import org.folkmoot.yaml.Problem;

/**
 * What bringing a file in would do.
 *
 * @param problems in the order of the file, at most {@link #MOST}; if there is one nothing is brought in
 * @param more problems besides
 * @param changes the readings that would be made
 * @param replaced how many of them replace one
 * @param same comments whose reading is the same already
 * @param kept comments that were read otherwise and keep their reading
 * @param held comments that two people are coding apart, left alone
 * @param passages given for a stretch that cannot be found in the comment, or for a second one of the same code: the code is taken, the
 *     stretch is not
 * @param leftOut coded sources that are no text
 */
public record Look(
        List<Problem> problems,
        long more,
        List<Decisions.Change> changes,
        long replaced,
        long same,
        long kept,
        long held,
        long passages,
        long leftOut) {

    static final int MOST = 200;

    public Look {
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }

    /** Whether it may be brought in. */
    public boolean good() {
        return problems.isEmpty();
    }
}
