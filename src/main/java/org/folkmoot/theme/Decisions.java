package org.folkmoot.theme;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.Standing;

/**
 * Takes what officers decide about comments, each time as one step that {@link Steps} can take back. Nothing is deleted: what is
 * changed is kept as withdrawn.
 */
@Singleton
public class Decisions {
    private static final int BATCH = 500;

    private final CodingRepository codings;
    private final ReadingRepository readings;
    private final StepRepository steps;
    private final FlagRepository flags;
    private final Comments comments;
    private final OpenSamples samples;
    private final Frames frames;
    private final Ids ids;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;

    Decisions(
            CodingRepository codings,
            ReadingRepository readings,
            StepRepository steps,
            FlagRepository flags,
            Comments comments,
            OpenSamples samples,
            Frames frames,
            Ids ids,
            Moments moments,
            TransactionOperations<Connection> transactions) {
        this.codings = codings;
        this.readings = readings;
        this.steps = steps;
        this.flags = flags;
        this.comments = comments;
        this.samples = samples;
        this.frames = frames;
        this.ids = ids;
        this.moments = moments;
        this.transactions = transactions;
    }

    /**
     * A new reading among many.
     *
     * @param over the reading that it replaces; empty for a comment that nobody has read
     */
    public record Change(Reading reading, Optional<UUID> over) {}

    /** @param step by which it can be undone; empty if nothing was changed */
    public record Done(Optional<UUID> step, long changed) {}

    /**
     * Keeps a reading, with a rejection of each suggestion that it does not take. A coder's earlier reading of the same comment is
     * withdrawn, another's only if it is named.
     *
     * @param alongside done in the same transaction if the reading is kept
     * @throws IllegalArgumentException if there is no such comment, one of the codes may not be given, or a passage lies outside the words
     */
    public Codings.Outcome keep(Decision decision, Runnable alongside) {
        Reading reading = decision.reading();
        Comment comment = comments.byId(reading.comment())
                .orElseThrow(() -> new IllegalArgumentException("There is no comment " + reading.comment()));
        CodeFrame frame = frame(comment.survey().consultation());
        Set<String> before =
                live(comment.id()).map(row -> codes(List.of(row), frame)).orElse(Set.of());
        check(frame, reading.codes(), before);
        if (!reading.passages().values().stream().allMatch(passage -> passage.within(comment.text()))) {
            throw new IllegalArgumentException("A passage lies outside the words of " + comment.id());
        }
        try {
            return transactions.executeWrite(status -> {
                Codings.Outcome outcome = keep(decision, comment, frame);
                if (outcome == Codings.Outcome.KEPT) {
                    alongside.run();
                }
                return outcome;
            });
        } catch (DataAccessException e) {
            // Two people at the same moment: the database lets the first one in.
            if (live(reading.comment()).stream()
                    .anyMatch(row -> !row.coderId().equals(reading.coder().id()))) {
                return Codings.Outcome.READ_BY_ANOTHER;
            }
            throw e;
        }
    }

    private Codings.Outcome keep(Decision decision, Comment comment, CodeFrame frame) {
        Reading reading = decision.reading();
        if (samples.hold(comment.id())) {
            return Codings.Outcome.IN_SAMPLE;
        }
        Optional<ReadingRow> before = live(comment.id());
        if (before.isPresent()) {
            boolean own = before.get().coderId().equals(reading.coder().id());
            if (!own && !decision.replaces().equals(before.map(ReadingRow::id))) {
                return Codings.Outcome.READ_BY_ANOTHER;
            }
            withdraw(List.of(before.get()));
        }
        Way way = decision.carriedTo().isEmpty() ? Way.ONE : Way.CARRIED;
        UUID step = step(comment.survey().consultation(), reading.coder(), way, decision.queue());
        UUID over = before.map(ReadingRow::id).orElse(null);
        ReadingRow row = readings.save(ReadingRow.of(
                ids.next(), comment, reading, moments.now(), new ReadingRow.Origin(Way.ONE, step, over, null)));
        codings.saveAll(rows(row, comment, reading, suggested(comment.id(), frame), frame.version()));
        carry(decision, comment, step, frame.version());
        decision.flagged().ifPresent(flagged -> flag(step, comment, reading.coder(), flagged));
        return Codings.Outcome.KEPT;
    }

    private void carry(Decision decision, Comment from, UUID step, String frame) {
        List<Comment> alike = comments.byIds(decision.carriedTo()).stream()
                .filter(each -> each.survey().equals(from.survey())
                        && each.question().equals(from.question())
                        && !each.id().equals(from.id()))
                .toList();
        List<UUID> of = alike.stream().map(Comment::id).toList();
        Set<UUID> read = new HashSet<>(live(of).keySet());
        read.addAll(samples.among(of));
        List<Written> carried = alike.stream()
                .filter(each -> !read.contains(each.id()))
                .map(each -> new Written(
                        each,
                        decision.reading().carriedTo(each.id()),
                        new ReadingRow.Origin(Way.CARRIED, step, null, from.id())))
                .toList();
        write(carried, frame);
    }

    private record Written(Comment comment, Reading reading, ReadingRow.Origin origin) {}

    private void write(List<Written> all, String frame) {
        Instant now = moments.now();
        List<ReadingRow> rows = new ArrayList<>();
        List<CodingRow> given = new ArrayList<>();
        for (Written each : all) {
            ReadingRow row = ReadingRow.of(ids.next(), each.comment(), each.reading(), now, each.origin());
            rows.add(row);
            given.addAll(rows(row, each.comment(), each.reading(), Set.of(), frame));
        }
        readings.saveAll(rows);
        codings.saveAll(given);
    }

    /**
     * Keeps many readings as one step, some hundreds at a time. Comments that have been read otherwise meanwhile, or two people are
     * coding apart, are left as they are, and nobody is taken to have turned down what the machine suggests for them.
     */
    public Done together(String consultation, Way way, Coder coder, String queue, List<Change> changes) {
        UUID step = null;
        long changed = 0;
        for (int from = 0; from < changes.size(); from += BATCH) {
            List<Change> batch = changes.subList(from, Math.min(changes.size(), from + BATCH));
            UUID known = step;
            Done done = transactions.executeWrite(status -> together(consultation, way, coder, queue, batch, known));
            step = done.step().orElse(step);
            changed += done.changed();
        }
        return new Done(Optional.ofNullable(step), changed);
    }

    private Done together(String consultation, Way way, Coder coder, String queue, List<Change> batch, UUID known) {
        List<UUID> of = batch.stream().map(change -> change.reading().comment()).toList();
        Map<UUID, Comment> there =
                new HashMap<>(comments.byIds(of).stream().collect(Collectors.toMap(Comment::id, Function.identity())));
        Map<UUID, ReadingRow> live = live(of);
        there.values().removeIf(comment -> !comment.survey().consultation().equals(consultation));
        there.keySet().removeAll(samples.among(of));
        List<Change> fit = batch.stream()
                .filter(change -> there.containsKey(change.reading().comment()))
                .filter(change -> Optional.ofNullable(live.get(change.reading().comment()))
                        .map(ReadingRow::id)
                        .equals(change.over()))
                .toList();
        if (fit.isEmpty()) {
            return new Done(Optional.empty(), 0);
        }
        CodeFrame frame = frame(consultation);
        check(
                frame,
                fit.stream()
                        .flatMap(change -> change.reading().codes().stream())
                        .collect(Collectors.toSet()),
                codes(live.values(), frame));
        UUID step = known == null ? step(consultation, coder, way, queue) : known;
        withdraw(fit.stream()
                .flatMap(change -> Optional.ofNullable(live.get(change.reading().comment())).stream())
                .toList());
        write(
                fit.stream()
                        .map(change -> new Written(
                                there.get(change.reading().comment()),
                                change.reading(),
                                new ReadingRow.Origin(way, step, change.over().orElse(null), null)))
                        .toList(),
                frame.version());
        return new Done(Optional.of(step), fit.size());
    }

    /**
     * Flags a comment to be looked at again, or takes the flags away, without reading it.
     *
     * @throws IllegalArgumentException if there is no such comment
     */
    public void flag(UUID comment, Coder coder, String queue, boolean flagged) {
        Comment found = comments.byId(comment)
                .orElseThrow(() -> new IllegalArgumentException("There is no comment " + comment));
        transactions.executeWrite(status -> {
            flag(step(found.survey().consultation(), coder, Way.FLAG, queue), found, coder, flagged);
            return null;
        });
    }

    /** Whether a comment is to be looked at again. */
    public boolean flagged(UUID comment) {
        return !flags.standing(comment).isEmpty();
    }

    private void flag(UUID step, Comment comment, Coder coder, boolean flagged) {
        List<FlagRow> standing = flags.standing(comment.id());
        if (flagged && standing.isEmpty()) {
            flags.save(new FlagRow(
                    ids.next(),
                    comment.id(),
                    comment.survey().consultation(),
                    coder.id(),
                    coder.name(),
                    moments.now(),
                    step,
                    null));
        } else if (!flagged) {
            standing.forEach(flag -> flags.clear(flag.id(), step));
        }
    }

    private UUID step(String consultation, Coder coder, Way way, String queue) {
        steps.drop(consultation, coder.id());
        return steps.save(new StepRow(
                        ids.next(),
                        consultation,
                        coder.id(),
                        coder.name(),
                        way.id(),
                        queue,
                        moments.now(),
                        null,
                        false))
                .id();
    }

    private void withdraw(List<ReadingRow> rows) {
        if (!rows.isEmpty()) {
            List<UUID> of = rows.stream().map(ReadingRow::id).toList();
            Instant now = moments.now();
            codings.withdrawOf(of, now);
            readings.withdraw(of, now);
        }
    }

    private Optional<ReadingRow> live(UUID comment) {
        return readings.findByLiveKey(ReadingRow.liveKey(comment));
    }

    private Map<UUID, ReadingRow> live(Collection<UUID> of) {
        return of.isEmpty()
                ? Map.of()
                : readings.findByLiveKeyIn(of.stream().map(ReadingRow::liveKey).toList()).stream()
                        .collect(Collectors.toMap(ReadingRow::commentId, Function.identity()));
    }

    private Set<String> suggested(UUID comment, CodeFrame frame) {
        return codings.findByCommentIdAndKindAndWithdrawnIsNull(comment, CodingRow.MACHINE).stream()
                .map(row -> frame.now(row.code()))
                .filter(frame::mayBeGiven)
                .collect(Collectors.toSet());
    }

    /** What some readings gave, as it counts today. */
    private Set<String> codes(Collection<ReadingRow> of, CodeFrame frame) {
        return of.isEmpty()
                ? Set.of()
                : codings.findByReadingIdIn(of.stream().map(ReadingRow::id).toList()).stream()
                        .filter(row -> CodingStatus.of(row.status()) == CodingStatus.ACCEPTED)
                        .map(row -> frame.now(row.code()))
                        .collect(Collectors.toSet());
    }

    /** The codings of a reading: the codes given in their order, and those suggested that are not among them. */
    List<CodingRow> rows(ReadingRow row, Comment comment, Reading reading, Set<String> suggested, String frame) {
        Map<String, CodingRow.Decided> decided = new LinkedHashMap<>();
        Map<String, Passage> passages = new HashMap<>(reading.passages());
        for (String code : reading.codes()) {
            decided.put(
                    code,
                    new CodingRow.Decided(
                            code, CodingStatus.ACCEPTED, decided.size() + 1, Optional.ofNullable(passages.get(code))));
        }
        suggested.stream()
                .sorted()
                .forEach(code -> decided.putIfAbsent(
                        code, new CodingRow.Decided(code, CodingStatus.REJECTED, null, Optional.empty())));
        return decided.values().stream()
                .map(each -> CodingRow.decided(ids.next(), row, comment, each, frame))
                .toList();
    }

    private CodeFrame frame(String consultation) {
        return frames.of(consultation)
                .orElseThrow(() -> new IllegalArgumentException("There is no code frame of " + consultation));
    }

    /** Codes that may be given today, and retired ones that the comments had before. */
    static void check(CodeFrame frame, Collection<String> codes, Set<String> before) {
        Set<String> refused = codes.stream()
                .filter(code -> !frame.mayBeGiven(code))
                .filter(code -> !before.contains(code) || !retired(frame, code))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException("The code frame has no " + refused + " that may be given");
        }
    }

    private static boolean retired(CodeFrame frame, String code) {
        return frame.byId(code)
                .filter(found -> found.standing() instanceof Standing.Retired)
                .isPresent();
    }
}
