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
import org.folkmoot.store.Moments;

/**
 * Responses that an officer should look at, and what officers decided. Nothing is ever dropped or left out of a count because
 * of a flag: a person decides, says why, and may take it back.
 */
@Singleton
public final class Flags {

    private static final int BATCH = 500;
    private static final int MOST = 200;
    private static final List<Flag> SETS =
            List.of(Flag.SAME_ANSWERS, Flag.SAME_SHEET, Flag.SAME_SENDER, Flag.SAME_WORDS);

    private final FlagRepository repository;
    private final ResponseRepository responses;
    private final Senders senders;
    private final Decisions decisions;
    private final TransactionOperations<Connection> transactions;
    private final Moments moments;

    Flags(
            FlagRepository repository,
            ResponseRepository responses,
            Senders senders,
            Decisions decisions,
            TransactionOperations<Connection> transactions,
            Moments moments) {
        this.repository = repository;
        this.responses = responses;
        this.senders = senders;
        this.decisions = decisions;
        this.transactions = transactions;
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
        Map<UUID, SenderRepository.Sender> known = senders.of(some);
        Map<UUID, Print> prints = new LinkedHashMap<>();
        responses.withIds(some).forEach(response -> {
            Optional<SenderRepository.Sender> sender =
                    Optional.ofNullable(known.get(response.id().value()));
            prints.put(response.id().value(), Print.of(response, sender.flatMap(SenderRepository.Sender::hash)));
            if (sender.flatMap(SenderRepository.Sender::lacks).isPresent()) {
                repository.raise(response.id().value(), Flag.NO_SENDER.id(), moments.now());
            }
        });
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

    /** How many flags of responses that count no officer has decided; those of nearly equal texts are {@link Campaigns}'. */
    public long open(String consultation) {
        return transactions.executeRead(status -> SETS.stream()
                        .flatMap(flag -> repository.alike(flag, consultation, Integer.MAX_VALUE).stream())
                        .mapToLong(FlagRepository.Alike::open)
                        .sum()
                + repository.openSingles(consultation));
    }

    /**
     * What is to be decided: sets of responses that are alike, the largest first, then single ones; at most 200 of a sort. Sets
     * of nearly equal texts are {@link Campaigns}'.
     */
    public List<Flagged> toDecide(String consultation) {
        return transactions.executeRead(status -> Stream.concat(
                        SETS.stream().flatMap(flag -> alike(flag, consultation).stream()),
                        repository.singles(consultation, MOST).stream()
                                .map(one -> new Flagged(
                                        Flag.of(one.reason()).orElseThrow(),
                                        new SurveyId(consultation, one.survey()),
                                        new ResponseId(one.response()),
                                        Optional.of(one.reference()),
                                        1,
                                        1,
                                        one.raised())))
                .toList());
    }

    /** Sets of responses that say nearly the same at some length, the largest first. */
    List<Flagged> letters(String consultation) {
        return transactions.executeRead(status -> alike(Flag.NEAR_WORDS, consultation));
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

    /**
     * The responses that a flag of one of them is about, the first sent first, at most 200; where the flag is about each alone,
     * that one and then the others that bear it undecided.
     */
    public List<Response> about(Flag flag, ResponseId any) {
        return transactions.executeRead(status -> {
            Optional<Response> one =
                    responses.withIds(List.of(any.value())).stream().findFirst();
            if (one.isEmpty()) {
                return List.of();
            }
            List<UUID> members = flag.ofMany()
                    ? repository.members(flag, any.value(), MOST)
                    : Stream.concat(
                                    Stream.of(any.value()),
                                    repository.bearing(one.get().survey().consultation(), flag, MOST).stream())
                            .distinct()
                            .limit(MOST)
                            .toList();
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
     * @param label how a report is to name the reason, at most 80 characters; empty for the words that the flag has
     * @return how many were decided: those withdrawn since, and those of other consultations, are left alone
     */
    public int decide(
            String consultation,
            Flag flag,
            Collection<ResponseId> which,
            Optional<Disposition> became,
            Optional<ResponseId> copyOf,
            String words,
            Optional<String> label,
            UUID officer) {
        return transactions.executeWrite(status -> {
            Decisions.Act act =
                    new Decisions.Act(decisions.act(), consultation, flag, words, label, Optional.empty(), officer);
            int decided = 0;
            for (DecisionRepository.Now response :
                    decisions.now(which.stream().map(ResponseId::value).toList())) {
                Disposition now =
                        became.orElse(Disposition.of(response.disposition()).orElseThrow());
                UUID of = now == Disposition.DUPLICATE
                        ? copyOf.map(ResponseId::value).orElse(null)
                        : null;
                if (decisions.decide(act, response, now, of)) {
                    decided++;
                }
            }
            return decided;
        });
    }
}
