package org.folkmoot.theme.discovery;

import java.time.LocalDate;
import java.util.List;

/** Whether the frame misses more of what comes in than it did: the share left over of the last week against that of all before. */
final class Drift {

    private static final int LEAST = 30;
    private static final double Z = 2.6;

    private Drift() {}

    /**
     * Comments of one week.
     *
     * @param monday with which the week begins
     */
    record Week(LocalDate monday, long comments, long leftOver) {}

    /**
     * Whether the last week stands out by more than chance makes likely (one time in 200), with at least 30 comments in it and before
     * it.
     *
     * @param weeks the earliest first
     */
    static boolean rises(List<Week> weeks) {
        if (weeks.size() < 2) {
            return false;
        }
        Week last = weeks.get(weeks.size() - 1);
        double before = weeks.stream().mapToLong(Week::comments).sum() - (double) last.comments();
        double leftBefore = weeks.stream().mapToLong(Week::leftOver).sum() - (double) last.leftOver();
        if (last.comments() < LEAST || before < LEAST) {
            return false;
        }
        double share = (leftBefore + last.leftOver()) / (before + last.comments());
        double error = Math.sqrt(share * (1 - share) * (1 / before + 1.0 / last.comments()));
        return error > 0 && (last.leftOver() / (double) last.comments() - leftBefore / before) / error > Z;
    }
}
