package org.folkmoot.theme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.survey.frame.FrameChange;
import org.folkmoot.survey.frame.FrameChanges;

/** What was done to a frame, walked from the first step to the last. */
final class FrameSteps {
    private final List<FrameStepRow> rows;
    private final List<Live> live = new ArrayList<>();
    private final Set<Integer> undone = new HashSet<>();

    /** A change that stands upon the base, and the number of its step. */
    record Live(int number, FrameChange change) {}

    FrameSteps(List<FrameStepRow> rows) {
        this.rows = List.copyOf(rows);
        for (FrameStepRow row : rows) {
            switch (row.kind()) {
                case FrameStepRow.CHANGE -> live.add(new Live(row.number(), FrameChanges.read(row.words())));
                case FrameStepRow.UNDO -> {
                    int number = Integer.parseInt(row.words());
                    undone.add(number);
                    live.removeIf(one -> one.number() == number);
                }
                case FrameStepRow.FILE -> {
                    Set<String> stand = Set.of(row.words().split(" "));
                    live.removeIf(one -> !stand.contains(Integer.toString(one.number())));
                }
                default -> throw new IllegalStateException("There is no step “" + row.kind() + "” of a frame");
            }
        }
    }

    List<FrameStepRow> rows() {
        return rows;
    }

    Optional<FrameStepRow> last() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }

    /** The changes that stand upon the base, the oldest first. */
    List<Live> live() {
        return List.copyOf(live);
    }

    boolean isUndone(int number) {
        return undone.contains(number);
    }
}
