package org.folkmoot.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;

/**
 * Responses that an officer should look at, and what officers decided. Nothing is ever dropped or left out of a count because
 * of a flag: a person decides, says why, and may take it back.
 */
@Singleton
public final class Flags {

    private static final int BATCH = 500;
    private static final int MOST = 200;

    private final FlagRepository repository;
    private final ResponseRepository responses;
    private final TransactionOperations<Connection> transactions;
    private final Ids ids;
    private final Moments moments;

    Flags(
            FlagRepository repository,
            ResponseRepository responses,
            TransactionOperations<Connection> transactions,
            Ids ids,
            Moments moments) {
        this.repository = repository;
        this.responses = responses;
        this.transactions = transactions;
        this.ids = ids;
        this.moments = moments;
    }

    /**
     * Responses that are flagged for one reason.
     *
     * @param any one of them
     * @param reference of the response, where there is but one
     * @param all how many there are, {@code open} of them not decided
     * @param since when the first was sent, or when the flag was raised
     */
    public record Flagged(
            Flag flag,
            SurveyId survey,
            ResponseId any,
            Optional<String> reference,
            long all,
            long open,
            Instant since) {}

    /**
     * What an officer decided about one response.
     *
     * @param became what it was before too, where it was kept as it is
     * @param copyOf the reference of the response of which it is a duplicate
     */
    public record Decision(
            UUID id,
            ResponseId response,
            String reference,
            Flag flag,
            Disposition was,
            Disposition became,
            Optional<String> copyOf,
            String words,
            UUID officer,
            Instant at,
            Optional<UUID> takenBackBy,
            Optional<Instant> takenBack) {}

    /** Flags a response, once for each reason. */
    public void raise(ResponseId response, Flag flag) {
        repository.raise(response.value(), flag.id(), moments.now());
    }

    /** Flags that tell how responses to a survey were sent, decided or not. */
    Map<ResponseId, Set<Flag>> ofSending(SurveyId survey) {
        Map<ResponseId, Set<Flag>> all = new HashMap<>();
        transactions
                .executeRead(status -> repository.reasons(survey))
                .forEach(one -> Flag.of(one.reason())
                        .filter(Flag::ofSending)
                        .ifPresent(flag -> all.computeIfAbsent(
                                        new ResponseId(one.response()), none -> EnumSet.noneOf(Flag.class))
                                .add(flag)));
        return all;
    }

    /**
     * Forgets what a response was compared by: called in the transaction in which its answers change or are taken away. If it
     * is kept, it is compared anew.
     */
    public void forget(ResponseId response) {
        repository.forgetPrint(response.value());
        repository.forgetFlags(response.value());
    }

    /** Looks at what came in since the last time, and flags what is blank or alike; gives how many it looked at. */
    public int look(String consultation) {
        int looked = 0;
        for (int last = BATCH; last == BATCH; looked += last) {
            last = transactions.executeWrite(status -> lookAtSome(consultation));
        }
        transactions.executeWrite(status -> {
            repository.flagAlike(consultation, moments.now());
            return null;
        });
        return looked;
    }

    private int lookAtSome(String consultation) {
        List<UUID> some = repository.withoutPrint(consultation, BATCH);
        Map<UUID, Print> prints = new LinkedHashMap<>();
        responses.withIds(some).forEach(response -> prints.put(response.id().value(), Print.of(response)));
        if (!prints.isEmpty()) {
            repository.addPrints(consultation, prints);
        }
        prints.forEach((response, print) -> {
            if (print.blank()) {
                repository.raise(response, Flag.BLANK.id(), moments.now());
            }
        });
        return some.size();
    }

    /** How many flags no officer has decided. */
    public long open(String consultation) {
        return repository.open(consultation);
    }

    /** What is to be decided: sets of responses that are alike, the largest first, then single ones; at most 200 of a sort. */
    public List<Flagged> toDecide(String consultation) {
        return transactions.executeRead(status -> Stream.of(
                        alike(Flag.SAME_ANSWERS, consultation),
                        alike(Flag.SAME_WORDS, consultation),
                        repository.singles(consultation, MOST).stream()
                                .map(one -> new Flagged(
                                        Flag.of(one.reason()).orElseThrow(),
                                        new SurveyId(consultation, one.survey()),
                                        new ResponseId(one.response()),
                                        Optional.of(one.reference()),
                                        1,
                                        1,
                                        one.raised()))
                                .toList())
                .flatMap(List::stream)
                .toList());
    }

    private List<Flagged> alike(Flag flag, String consultation) {
        return repository.alike(flag, consultation, MOST).stream()
                .map(set -> new Flagged(
                        flag,
                        new SurveyId(consultation, set.survey()),
                        new ResponseId(set.first()),
                        Optional.empty(),
                        set.all(),
                        set.open(),
                        set.since()))
                .toList();
    }

    /** The responses that a flag of one of them is about, the first sent first, at most 200. */
    public List<Response> about(Flag flag, ResponseId any) {
        return transactions.executeRead(status -> {
            List<UUID> members = flag.ofMany() ? repository.members(flag, any.value(), MOST) : List.of(any.value());
            Map<UUID, Response> found = responses.withIds(members).stream()
                    .collect(Collectors.toMap(response -> response.id().value(), UnaryOperator.identity()));
            return members.stream().filter(found::containsKey).map(found::get).toList();
        });
    }

    /**
     * Decides about responses of a consultation.
     *
     * @param became what becomes of them; empty if they are kept as they are
     * @param copyOf the response of which they are duplicates
     * @param words why, at most 1,000 characters
     * @return how many were decided: those withdrawn since, and those of other consultations, are left alone
     */
    public int decide(
            String consultation,
            Flag flag,
            Collection<ResponseId> which,
            Optional<Disposition> became,
            Optional<ResponseId> copyOf,
            String words,
            UUID officer) {
        return transactions.executeWrite(status -> {
            int decided = 0;
            for (Response response : responses.withIds(
                    which.stream().map(ResponseId::value).distinct().toList())) {
                if (!response.survey().consultation().equals(consultation)
                        || response.disposition() == Disposition.WITHDRAWN) {
                    continue;
                }
                Disposition was = response.disposition();
                Disposition now = became.orElse(was);
                UUID id = response.id().value();
                if (repository.dispose(id, was.id(), now.id()) == 1) {
                    repository.save(new FlagDecisionRow(
                            ids.next(),
                            id,
                            consultation,
                            flag.id(),
                            was.id(),
                            now.id(),
                            now == Disposition.DUPLICATE
                                    ? copyOf.map(ResponseId::value).orElse(null)
                                    : null,
                            words,
                            officer,
                            moments.now(),
                            null,
                            null));
                    repository.raise(id, flag.id(), moments.now());
                    repository.settle(id, flag.id(), true);
                    decided++;
                }
            }
            return decided;
        });
    }

    /** Takes a decision back; false if it was taken back before, or another one came after it. */
    public boolean takeBack(String consultation, UUID decision, UUID officer) {
        return transactions.executeWrite(status -> {
            Optional<FlagDecisionRow> found = repository
                    .findById(decision)
                    .filter(row -> row.consultation().equals(consultation))
                    .filter(row -> repository.later(row.responseId(), row.decided()) == 0);
            if (found.isEmpty() || found.get().takenBack() != null) {
                return false;
            }
            FlagDecisionRow row = found.get();
            if (repository.dispose(row.responseId(), row.became(), row.was()) == 0
                    || repository.takeBack(decision, officer, moments.now()) == 0) {
                return false;
            }
            repository.settle(row.responseId(), row.reason(), false);
            return true;
        });
    }

    /** What was decided, the last first. */
    public List<Decision> decisions(String consultation) {
        return transactions.executeRead(status -> {
            List<FlagDecisionRow> rows = repository.findByConsultationOrderByDecidedDesc(consultation);
            Map<UUID, String> references = responses.references(rows.stream()
                    .flatMap(row -> Stream.of(row.responseId(), row.copyOf() == null ? row.responseId() : row.copyOf()))
                    .distinct()
                    .toList());
            return rows.stream()
                    .map(row -> new Decision(
                            row.id(),
                            new ResponseId(row.responseId()),
                            references.get(row.responseId()),
                            Flag.of(row.reason()).orElseThrow(),
                            Disposition.of(row.was()).orElseThrow(),
                            Disposition.of(row.became()).orElseThrow(),
                            Optional.ofNullable(row.copyOf()).map(references::get),
                            row.words(),
                            row.officerId(),
                            row.decided(),
                            Optional.ofNullable(row.takenBackBy()),
                            Optional.ofNullable(row.takenBack())))
                    .toList();
        });
    }
}
