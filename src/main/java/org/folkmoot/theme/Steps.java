package org.folkmoot.theme;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.store.Moments;

/**
 * Takes back what an officer decided, step by step without end, and does it again. What stood before stands again as it was; what
 * somebody else has decided since is left alone.
 */
@Singleton
public class Steps {
    private static final int BATCH = 500;

    private final StepRepository steps;
    private final ReadingRepository readings;
    private final CodingRepository codings;
    private final FlagRepository flags;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;

    Steps(
            StepRepository steps,
            ReadingRepository readings,
            CodingRepository codings,
            FlagRepository flags,
            Moments moments,
            TransactionOperations<Connection> transactions) {
        this.steps = steps;
        this.readings = readings;
        this.codings = codings;
        this.flags = flags;
        this.moments = moments;
        this.transactions = transactions;
    }

    /**
     * A step that was taken back or done again.
     *
     * @param comment the first one that it was about; empty where its words have gone
     * @param changed how many readings
     * @param left how many were left alone, as somebody else has read the comment since
     */
    public record Moved(Way way, Optional<UUID> comment, long changed, long left) {}

    /** How much a coder can take back and do again: one step at least, or none. */
    public record Offer(boolean undo, boolean redo) {}

    public Offer offer(String consultation, Coder coder) {
        return new Offer(
                last(consultation, coder).isPresent(),
                following(consultation, coder).isPresent());
    }

    /** Takes back the coder's last step that stands; empty if there is none. */
    public Optional<Moved> undo(String consultation, Coder coder) {
        return transactions.executeWrite(status -> last(consultation, coder)
                .filter(step -> steps.undo(step.id(), moments.now()) == 1)
                .map(this::undone));
    }

    /** Does the step again that was taken back last; empty if there is none, or another was made since. */
    public Optional<Moved> redo(String consultation, Coder coder) {
        return transactions.executeWrite(status -> following(consultation, coder)
                .filter(step -> steps.redo(step.id()) == 1)
                .map(this::done));
    }

    private Optional<StepRow> last(String consultation, Coder coder) {
        return steps.findTop1ByConsultationAndCoderIdAndUndoneIsNullOrderByIdDesc(consultation, coder.id()).stream()
                .findFirst();
    }

    private Optional<StepRow> following(String consultation, Coder coder) {
        return steps
                .findTop1ByConsultationAndCoderIdAndUndoneIsNotNullAndDroppedFalseOrderById(consultation, coder.id())
                .stream()
                .findFirst();
    }

    private Moved undone(StepRow step) {
        List<ReadingRow> made = readings.findByStepIdOrderById(step.id());
        List<ReadingRow> standing =
                made.stream().filter(row -> row.liveKey() != null).toList();
        withdraw(standing);
        restore(before(standing).values());
        return moved(step, made, standing.size());
    }

    private Moved done(StepRow step) {
        List<ReadingRow> made = readings.findByStepIdOrderById(step.id());
        Map<UUID, ReadingRow> live = live(made);
        Map<UUID, UUID> before = before(made);
        List<ReadingRow> again = made.stream()
                .filter(row -> row.liveKey() == null)
                .filter(row -> Optional.ofNullable(live.get(row.commentId()))
                        .map(ReadingRow::id)
                        .equals(Optional.ofNullable(before.get(row.id()))))
                .toList();
        withdraw(again.stream()
                .flatMap(row -> Optional.ofNullable(live.get(row.commentId())).stream())
                .toList());
        restore(again.stream().map(ReadingRow::id).toList());
        return moved(step, made, again.size());
    }

    private Moved moved(StepRow step, List<ReadingRow> made, long changed) {
        return new Moved(
                Way.of(step.way()),
                made.stream()
                        .findFirst()
                        .map(ReadingRow::commentId)
                        .or(() -> flags.findBySetStepOrClearedStep(step.id(), step.id()).stream()
                                .findFirst()
                                .map(FlagRow::commentId)),
                changed,
                made.size() - changed);
    }

    /** For each reading the one that it replaced; where that one's step was taken back, the one before it, and so on. */
    private Map<UUID, UUID> before(List<ReadingRow> of) {
        Map<UUID, UUID> wanted = new HashMap<>();
        of.stream().filter(row -> row.replaces() != null).forEach(row -> wanted.put(row.id(), row.replaces()));
        Map<UUID, UUID> found = new HashMap<>();
        while (!wanted.isEmpty()) {
            Map<UUID, ReadingRow> rows = portions(new HashSet<>(wanted.values()))
                    .flatMap(some -> readings.findByIdIn(some).stream())
                    .collect(Collectors.toMap(ReadingRow::id, Function.identity()));
            Set<UUID> undone = undone(rows.values().stream()
                    .map(ReadingRow::stepId)
                    .filter(step -> step != null)
                    .collect(Collectors.toSet()));
            for (Map.Entry<UUID, UUID> each : new ArrayList<>(wanted.entrySet())) {
                wanted.remove(each.getKey());
                ReadingRow row = rows.get(each.getValue());
                boolean stands = row != null && (row.stepId() == null || !undone.contains(row.stepId()));
                if (stands) {
                    found.put(each.getKey(), row.id());
                } else if (row != null && row.replaces() != null) {
                    wanted.put(each.getKey(), row.replaces());
                }
            }
        }
        return found;
    }

    private Set<UUID> undone(Set<UUID> of) {
        return of.isEmpty()
                ? Set.of()
                : steps.findByIdInAndUndoneIsNotNull(of).stream()
                        .map(StepRow::id)
                        .collect(Collectors.toSet());
    }

    private Map<UUID, ReadingRow> live(List<ReadingRow> of) {
        return portions(of.stream()
                        .map(row -> ReadingRow.liveKey(row.commentId()))
                        .toList())
                .flatMap(some -> readings.findByLiveKeyIn(some).stream())
                .collect(Collectors.toMap(ReadingRow::commentId, Function.identity()));
    }

    private void withdraw(List<ReadingRow> rows) {
        Instant now = moments.now();
        portions(rows.stream().map(ReadingRow::id).toList()).forEach(some -> {
            codings.withdrawOf(some, now);
            readings.withdraw(some, now);
        });
    }

    private void restore(Collection<UUID> of) {
        portions(of).forEach(some -> {
            readings.restore(some);
            codings.restoreOf(some);
        });
    }

    private static <T> Stream<List<T>> portions(Collection<T> of) {
        List<T> all = List.copyOf(of);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + BATCH)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + BATCH)));
    }
}
