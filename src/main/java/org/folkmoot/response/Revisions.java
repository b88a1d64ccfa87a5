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
import java.util.UUID;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;

/**
 * Changes responses that are kept. The response itself is always the newest revision, which is what is counted; what it said
 * before is kept aside. Words that stay as they were keep their comment and its codings.
 */
@Singleton
public class Revisions {

    private final RevisionRepository revisions;
    private final Responses responses;
    private final Editions editions;
    private final Reception reception;
    private final Comments comments;
    private final List<Holding> holdings;
    private final Flags flags;
    private final TransactionOperations<Connection> transactions;
    private final Ids ids;
    private final Moments moments;

    Revisions(
            RevisionRepository revisions,
            Responses responses,
            Editions editions,
            Reception reception,
            Comments comments,
            List<Holding> holdings,
            Flags flags,
            TransactionOperations<Connection> transactions,
            Ids ids,
            Moments moments) {
        this.revisions = revisions;
        this.responses = responses;
        this.editions = editions;
        this.reception = reception;
        this.comments = comments;
        this.holdings = List.copyOf(holdings);
        this.flags = flags;
        this.transactions = transactions;
        this.ids = ids;
        this.moments = moments;
    }

    /** What a response said from one moment until another. */
    public record Past(int number, Instant sent, Instant replaced) {}

    /**
     * Puts new answers in the place of a response's own, once for each key of a submission. Its reference, the time when it was
     * first sent and its disposition stay; equality answers are not looked at.
     *
     * @throws NoSuchElementException if there is no such response or edition
     */
    public Revised revise(ResponseId id, Submission submission) {
        return transactions.executeWrite(status -> {
            int number = revisions
                    .hold(id.value())
                    .orElseThrow(() -> new NoSuchElementException("There is no response " + id + "."));
            Response before = responses.byId(id).orElseThrow();
            if (revisions.withdrawn(id.value()).isPresent()) {
                return new Revised.Gone();
            }
            if (revisions.existsByResponseIdAndReplacedBy(id.value(), submission.key())) {
                return new Revised.Kept(id, before.reference());
            }
            Edition edition = editions.at(submission.survey(), submission.edition());
            FormReading reading = FormReading.of(
                    edition.survey(),
                    submission.written(),
                    submission.provenance().channel());
            if (submission.provenance().channel() == Channel.ONLINE
                    && !reading.faults().isEmpty()) {
                return new Revised.Refused(reading.faults());
            }
            Kept now = reception.kept(id, edition, reception.stamped(submission), reading);
            replace(before, number, now, submission.key(), null, null);
            return new Revised.Kept(id, before.reference());
        });
    }

    /**
     * Puts something else in the place of what a response says, in the transaction in which it is held.
     *
     * @param number of the revision that is replaced
     * @param officer who changes it for the council, and {@code why}; null where its respondent does
     */
    void replace(Response before, int number, Kept now, String key, @Nullable UUID officer, @Nullable String why) {
        setAside(before, number, key, officer, why);
        replaceComments(before.id(), number, now.comments());
        flags.forget(before.id());
        revisions.revise(
                before.id().value(),
                now.row().edition(),
                now.row().language(),
                now.row().notice(),
                now.row().answers(),
                number + 1,
                moments.now());
    }

    private void setAside(Response before, int number, String key, @Nullable UUID officer, @Nullable String why) {
        Instant sent = revisions
                .revised(before.id().value())
                .orElse(before.provenance().submitted());
        revisions.save(new RevisionRow(
                ids.next(),
                before.id().value(),
                number,
                before.edition(),
                before.provenance().language(),
                before.provenance().notice().orElse(null),
                sent,
                moments.now(),
                key,
                AnswerJson.of(before.answers()),
                officer,
                why));
    }

    private void replaceComments(ResponseId id, int number, List<Comment> said) {
        Map<QuestionId, Comment> before = new HashMap<>();
        comments.hold(id).forEach(comment -> before.put(comment.question(), comment));
        List<Comment> added = new ArrayList<>();
        for (Comment comment : said) {
            Comment old = before.get(comment.question());
            if (old != null && old.text().equals(comment.text())) {
                before.remove(comment.question());
            } else {
                added.add(comment);
            }
        }
        if (!before.isEmpty()) {
            List<UUID> gone = before.values().stream().map(Comment::id).toList();
            holdings.forEach(holding -> holding.retire().accept(gone, number));
            comments.remove(gone);
        }
        comments.add(added);
    }

    /** What a response said before, the first first; none if it was never changed. */
    public List<Past> past(ResponseId id) {
        return revisions.findByResponseIdOrderByNumber(id.value()).stream()
                .map(row -> new Past(row.number(), row.sent(), row.replaced()))
                .toList();
    }
}
