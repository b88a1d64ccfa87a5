package org.folkmoot.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.survey.Reading;
import org.folkmoot.survey.Route;

/**
 * Merges different responses of one person into one: a response goes on being counted, with the answers that an officer chose,
 * as a revision of itself; the others point to it and are counted no more.
 */
@Singleton
public final class Merges {

    private final Decisions decisions;
    private final Corrections corrections;
    private final Responses responses;
    private final TransactionOperations<Connection> transactions;

    Merges(
            Decisions decisions,
            Corrections corrections,
            Responses responses,
            TransactionOperations<Connection> transactions) {
        this.decisions = decisions;
        this.corrections = corrections;
        this.responses = responses;
        this.transactions = transactions;
    }

    /**
     * Merges.
     *
     * @param kept the response that goes on
     * @param others those that are merged into it; never the kept one, and all of its survey
     * @param chosen whose answer stands, by question; the kept one's where nothing is said
     * @param joined questions of which the words of all are kept, one after another
     * @return whether it was done; not so if one of them was withdrawn
     */
    public boolean merge(
            String consultation,
            Flag flag,
            ResponseId kept,
            List<ResponseId> others,
            Map<QuestionId, ResponseId> chosen,
            List<QuestionId> joined,
            String why,
            UUID officer) {
        return transactions.executeWrite(status -> {
            Corrections.Held held = corrections.hold(kept);
            others.forEach(corrections::hold);
            List<Response> rest =
                    others.stream().flatMap(id -> responses.byId(id).stream()).toList();
            boolean fit = held != null
                    && held.before().survey().consultation().equals(consultation)
                    && rest.size() == others.size()
                    && rest.stream()
                            .allMatch(
                                    other -> other.survey().equals(held.before().survey())
                                            && other.disposition() != Disposition.WITHDRAWN
                                            && !other.id().equals(kept));
            if (!fit || rest.isEmpty()) {
                return false;
            }
            UUID id = decisions.act();
            corrections.replace(held, composite(held, rest, chosen, joined), key(id), why, officer);
            Decisions.Act act =
                    new Decisions.Act(id, consultation, flag, why, Optional.empty(), Optional.empty(), officer);
            for (DecisionRepository.Now each :
                    decisions.now(others.stream().map(ResponseId::value).toList())) {
                if (!decisions.decide(act, each, Disposition.MERGED, kept.value())) {
                    throw new IllegalStateException("The response " + each.id()
                            + " changed while it was merged with another. Nothing was done; try again.");
                }
            }
            return true;
        });
    }

    /** Undoes the composite of an act of merging, in the transaction that takes the act back; false if it was changed since. */
    boolean takeApart(UUID act, ResponseId kept, UUID officer) {
        return corrections.putBack(kept, key(act), "Merge taken back", officer);
    }

    private static String key(UUID act) {
        return "merge " + act;
    }

    private static Map<QuestionId, Answer> composite(
            Corrections.Held held, List<Response> rest, Map<QuestionId, ResponseId> chosen, List<QuestionId> joined) {
        Response kept = held.before();
        Map<ResponseId, Response> all = Stream.concat(Stream.of(kept), rest.stream())
                .collect(Collectors.toMap(Response::id, Function.identity()));
        Map<QuestionId, Answer> answers = new HashMap<>();
        held.edition().survey().questions().forEach(question -> {
            QuestionId id = question.head().id();
            Optional.ofNullable(
                            joined.contains(id)
                                    ? words(id, kept, rest)
                                    : all.getOrDefault(chosen.getOrDefault(id, kept.id()), kept)
                                            .answers()
                                            .get(id))
                    .ifPresent(answer -> answers.put(id, answer));
        });
        Response composed = new Response(
                kept.id(),
                kept.reference(),
                kept.survey(),
                kept.edition(),
                kept.provenance(),
                kept.disposition(),
                answers,
                kept.equality());
        Function<org.folkmoot.survey.Question, Reading> read = question -> Corrections.asBefore(question, composed);
        return Route.of(held.edition().survey(), read).answers();
    }

    /** The different words of all; the kept one's answer where nobody wrote any. */
    private static Answer words(QuestionId question, Response kept, List<Response> rest) {
        String words = Stream.concat(Stream.of(kept), rest.stream())
                .map(response -> response.answers().get(question))
                .filter(Objects::nonNull)
                .filter(Answer.Words.class::isInstance)
                .map(answer -> ((Answer.Words) answer).text())
                .distinct()
                .collect(Collectors.joining("\n\n"));
        return words.isEmpty() ? kept.answers().get(question) : new Answer.Words(words);
    }
}
