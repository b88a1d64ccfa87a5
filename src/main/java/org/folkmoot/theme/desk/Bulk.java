package org.folkmoot.theme.desk;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.theme.Coder;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Decisions;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.Kept;
import org.folkmoot.theme.Learnt;
import org.folkmoot.theme.OpenQuestion;
import org.folkmoot.theme.Predicted;
import org.folkmoot.theme.Predictions;
import org.folkmoot.theme.Reading;
import org.folkmoot.theme.Trainer;
import org.folkmoot.theme.Way;

/**
 * Confirms what the machine suggests for many comments at once, but not on its word: people read a sample of them first, drawn by
 * chance, and it must be right often enough. Only comments are taken for which it finds one code likely and no other, as those
 * confirmed together are given this code alone.
 */
@Singleton
final class Bulk {
    /** How many are read first. */
    static final int SAMPLE = 30;

    /** What the share of right ones must at least be, with 95 % confidence. */
    static final double WANTED = 0.80;

    static final int LEAST_THRESHOLD = 50;
    private static final double OTHERS = 0.30;
    private static final double Z = 1.645;

    private final BulkRepository repository;
    private final DeskRepository comments;
    private final Predictions predictions;
    private final Trainer trainer;
    private final Frames frames;
    private final Codings codings;
    private final Decisions decisions;
    private final Ids ids;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;

    Bulk(
            BulkRepository repository,
            DeskRepository comments,
            Predictions predictions,
            Trainer trainer,
            Frames frames,
            Codings codings,
            Decisions decisions,
            Ids ids,
            Moments moments,
            TransactionOperations<Connection> transactions) {
        this.repository = repository;
        this.comments = comments;
        this.predictions = predictions;
        this.trainer = trainer;
        this.frames = frames;
        this.codings = codings;
        this.decisions = decisions;
        this.ids = ids;
        this.moments = moments;
        this.transactions = transactions;
    }

    /**
     * How a check stands.
     *
     * @param drawn how many are read first
     * @param read how many of them people have read
     * @param right how many of these were given the code and no other
     * @param least what the share of right ones is at least, with 95 % confidence
     * @param rest how many would be confirmed
     */
    record State(long drawn, long read, long right, double least, long rest) {
        boolean passed() {
            return drawn > 0 && read == drawn && least >= WANTED;
        }

        boolean failed() {
            return drawn > 0 && read == drawn && least < WANTED;
        }
    }

    /** The lower end of Wilson's interval for a share. */
    static double least(long right, long of) {
        if (of == 0) {
            return 0;
        }
        double share = (double) right / of;
        double square = Z * Z;
        double middle = share + square / (2 * of);
        double spread = Z * Math.sqrt(share * (1 - share) / of + square / (4.0 * of * of));
        return (middle - spread) / (1 + square / of);
    }

    /**
     * Draws a check.
     *
     * @param threshold in hundredths
     * @param among the questions whose comments are looked at
     * @return empty if there are none
     */
    Optional<UUID> draw(
            String consultation,
            String code,
            int threshold,
            Optional<OpenQuestion> asked,
            List<OpenQuestion> among,
            Coder coder) {
        Optional<Learnt> learnt = trainer.current(consultation);
        List<UUID> likely = learnt.isEmpty() ? List.of() : likely(consultation, code, threshold, among);
        if (likely.isEmpty()) {
            return Optional.empty();
        }
        UUID id = ids.next();
        long seed = ids.random().getLeastSignificantBits();
        List<UUID> mixed = new ArrayList<>(likely);
        Collections.shuffle(mixed, new Random(seed));
        Set<UUID> drawn = new HashSet<>(mixed.subList(0, Math.min(SAMPLE, mixed.size())));
        return transactions.executeWrite(status -> {
            repository.save(new BulkRow(
                    id,
                    consultation,
                    code,
                    asked.map(one -> one.survey().survey()).orElse(null),
                    asked.map(one -> one.id().value()).orElse(null),
                    threshold,
                    learnt.orElseThrow().id(),
                    seed,
                    coder.id(),
                    coder.name(),
                    moments.now(),
                    null));
            repository.add(id, likely, drawn);
            return Optional.of(id);
        });
    }

    private List<UUID> likely(String consultation, String code, int threshold, List<OpenQuestion> among) {
        List<String> others = frames.of(consultation).stream()
                .flatMap(frame -> frame.open().stream()
                        .filter(each -> each.parent().isPresent())
                        .filter(each -> !each.id().equals(code))
                        .filter(each -> frame.ancestors(code).stream()
                                .noneMatch(above -> above.id().equals(each.id()))))
                .map(Code::id)
                .toList();
        List<UUID> likely = new ArrayList<>();
        for (OpenQuestion question : among) {
            Set<UUID> unread = comments.unread(question.survey(), question.id());
            if (!unread.isEmpty()) {
                predictions.stream(question.survey(), question.id(), all -> {
                    all.filter(one -> unread.contains(one.comment()) && one.knownLanguage())
                            .filter(one -> one.of(code) >= threshold / 100.0)
                            .filter(one -> others.stream().allMatch(other -> one.of(other) < OTHERS))
                            .map(Predicted::comment)
                            .forEach(likely::add);
                    return null;
                });
            }
        }
        return likely.stream().sorted().toList();
    }

    Optional<BulkRow> check(String consultation, UUID id) {
        return repository.findById(id).filter(row -> row.consultation().equals(consultation));
    }

    List<BulkRow> open(String consultation) {
        return repository.open(consultation);
    }

    State state(BulkRow check) {
        List<BulkRepository.Item> items = repository.items(check.id());
        List<UUID> read = items.stream()
                .filter(item -> item.drawn() && item.read())
                .map(BulkRepository.Item::comment)
                .toList();
        Map<UUID, Kept> kept = codings.standing(read);
        long right = kept.values().stream()
                .filter(one -> one.reading().codes().equals(List.of(check.code())))
                .count();
        return new State(
                items.stream().filter(BulkRepository.Item::drawn).count(),
                read.size(),
                right,
                least(right, read.size()),
                rest(items).size());
    }

    private static List<UUID> rest(List<BulkRepository.Item> items) {
        return items.stream()
                .filter(item -> !item.drawn() && !item.read())
                .map(BulkRepository.Item::comment)
                .toList();
    }

    /** Confirms the rest of a check that has passed; how many, none if it has not. */
    long confirm(BulkRow check, Coder coder) {
        if (!state(check).passed()
                || frames.of(check.consultation()).stream().noneMatch(f -> f.mayBeGiven(check.code()))) {
            return 0;
        }
        List<Decisions.Change> changes = rest(repository.items(check.id())).stream()
                .map(comment ->
                        new Decisions.Change(new Reading(comment, coder, List.of(check.code())), Optional.empty()))
                .toList();
        Decisions.Done done = decisions.together(check.consultation(), Way.BULK, coder, "bulk", changes);
        done.step().ifPresent(step -> repository.confirmed(check.id(), step));
        return done.changed();
    }
}
