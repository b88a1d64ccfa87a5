package org.folkmoot.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.comment.Comments;
import org.folkmoot.store.Ids;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;
import org.folkmoot.survey.Route;
import org.folkmoot.survey.Survey;

/**
 * Changes that officers make to single answers of responses: each with its reason, and what stood there before is kept. Words
 * that are changed keep their codings as history, as after a change by the respondent.
 */
@Singleton
public final class Corrections {

    private final RevisionRepository repository;
    private final Revisions revisions;
    private final Responses responses;
    private final Editions editions;
    private final Reception reception;
    private final Comments comments;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final Ids ids;

    Corrections(
            RevisionRepository repository,
            Revisions revisions,
            Responses responses,
            Editions editions,
            Reception reception,
            Comments comments,
            Audit audit,
            TransactionOperations<Connection> transactions,
            Ids ids) {
        this.repository = repository;
        this.revisions = revisions;
        this.responses = responses;
        this.editions = editions;
        this.reception = reception;
        this.comments = comments;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** What came of a correction. */
    public enum Outcome {
        DONE,
        /** It says so already. */
        UNCHANGED,
        /** The response was withdrawn, so there is nothing to change. */
        GONE
    }

    /**
     * A change of a response, by its respondent or for the council.
     *
     * @param number of the revision that was replaced, from 1
     * @param edition by which {@code before} was answered
     * @param officer empty where the respondent changed it; then {@code why} is too
     */
    public record Change(
            int number,
            int edition,
            Instant at,
            Optional<UUID> officer,
            Optional<String> why,
            Map<QuestionId, Answer> before,
            Map<QuestionId, Answer> after) {

        /** The questions whose answers differ, as their ids sort. */
        public Set<QuestionId> changed() {
            Set<QuestionId> changed = new TreeSet<>(before.keySet());
            changed.addAll(after.keySet());
            changed.removeIf(question ->
                    Optional.ofNullable(before.get(question)).equals(Optional.ofNullable(after.get(question))));
            return changed;
        }
    }

    /**
     * Puts other answers in the place of some. The route is walked again: what it no longer leads to becomes not shown, and what
     * it newly leads to is left blank. Marks that are bad are kept as what they mean, so a screen checks them first.
     *
     * @param written marks of the questions that are corrected
     * @param which the questions that are corrected; one without a mark is left blank
     * @param why at most 1,000 characters
     * @throws NoSuchElementException if there is no such response
     */
    public Outcome correct(ResponseId id, Written written, Set<QuestionId> which, String why, Officer officer) {
        return transactions.executeWrite(status -> {
            Held held = hold(id);
            if (held == null) {
                return Outcome.GONE;
            }
            Survey survey = held.edition().survey();
            Channel channel = held.before().provenance().channel();
            Route route = Route.of(
                    survey,
                    question -> which.contains(question.head().id())
                            ? FormReading.of(question, written, channel)
                            : asBefore(question, held.before()));
            if (!replace(held, route.answers(), "officer " + ids.next(), why, officer.id())) {
                return Outcome.UNCHANGED;
            }
            audit.record(
                    officer,
                    "response.correct",
                    held.before().survey().consultation(),
                    "response " + id + ", " + which.size() + " answers");
            return Outcome.DONE;
        });
    }

    /** What a response said before each change, the first first; equality answers are not among it. */
    public List<Change> history(ResponseId id) {
        return transactions.executeRead(status -> {
            Response now = responses
                    .byId(id)
                    .orElseThrow(() -> new NoSuchElementException("There is no response " + id + "."));
            List<RevisionRow> rows = repository.findByResponseIdOrderByNumber(id.value());
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                RevisionRow row = rows.get(i);
                changes.add(new Change(
                        row.number(),
                        row.edition(),
                        row.replaced(),
                        Optional.ofNullable(row.officerId()),
                        Optional.ofNullable(row.why()),
                        AnswerJson.answers(row.answers()),
                        i + 1 < rows.size() ? AnswerJson.answers(rows.get(i + 1).answers()) : now.answers()));
            }
            return changes;
        });
    }

    /** A response that is held until the transaction ends, in the revision in which it is. */
    record Held(Response before, int number, Edition edition) {}

    /** Null if it was withdrawn. */
    @Nullable
    Held hold(ResponseId id) {
        int number = repository
                .hold(id.value())
                .orElseThrow(() -> new NoSuchElementException("There is no response " + id + "."));
        if (repository.withdrawn(id.value()).isPresent()) {
            return null;
        }
        Response before = responses.byId(id).orElseThrow();
        return new Held(before, number, editions.at(before.survey(), before.edition()));
    }

    /** Puts answers to all questions in the place of those of a response; false if it says so already. */
    boolean replace(Held held, Map<QuestionId, Answer> answers, String key, String why, UUID officer) {
        Response before = held.before();
        if (answers.equals(before.answers())) {
            return false;
        }
        Kept now = reception.kept(
                before.id(),
                held.edition(),
                Submission.of(before.survey(), before.edition(), margins(before), before.provenance(), key),
                new FormReading(answers, Map.of(), List.of(), List.of()));
        revisions.replace(before, held.number(), now, key, officer, why);
        return true;
    }

    /** What is written in margins, which no correction of an answer touches. */
    private Written margins(Response before) {
        Map<String, List<String>> margins = new HashMap<>();
        comments.of(before.id()).stream()
                .filter(comment -> !(before.answers().get(comment.question()) instanceof Answer.Words))
                .forEach(comment -> margins.put(Written.margin(comment.question()), List.of(comment.text())));
        return Written.of(margins);
    }

    /** Puts back what stood before the change with a key; false if the response was changed again since. */
    boolean putBack(ResponseId id, String changed, String why, UUID officer) {
        Held held = hold(id);
        Optional<RevisionRow> row = repository.findByResponseIdAndReplacedBy(id.value(), changed);
        if (held == null || row.isEmpty() || row.get().number() != held.number() - 1) {
            return false;
        }
        replace(held, AnswerJson.answers(row.get().answers()), "officer " + ids.next(), why, officer);
        return true;
    }

    /** What stands there; a question that was not asked before and is now was left empty. */
    static Reading asBefore(Question question, Response before) {
        Answer answer = Optional.ofNullable(before.answers().get(question.head().id()))
                .orElse(new Answer.Missing(Why.NOT_SHOWN));
        boolean paper = before.provenance().channel() == Channel.PAPER;
        return answer.equals(new Answer.Missing(Why.NOT_SHOWN))
                ? Reading.missing(paper ? Why.BLANK : Why.SKIPPED)
                : Reading.of(answer);
    }
}
