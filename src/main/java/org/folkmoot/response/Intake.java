package org.folkmoot.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.Written;
import org.folkmoot.comment.Comments;
import org.folkmoot.job.Progress;
import org.folkmoot.survey.Fault;

/**
 * The one door. Reads everything again by the edition that was answered, whoever read it before; answers to questions off the
 * route are left out. A screen is told its faults and nothing is kept; every other channel is never refused, and bad marks are
 * kept as what they mean: spoilt, unreadable.
 */
@Singleton
public final class Intake {

    private static final int TRIES = 20;
    private static final int PORTION = 2 * Flow.BATCH;

    private final Editions editions;
    private final Reception reception;
    private final ResponseRepository repository;
    private final Comments comments;
    private final Flags flags;
    private final Senders senders;
    private final TransactionOperations<Connection> transactions;

    Intake(
            Editions editions,
            Reception reception,
            ResponseRepository repository,
            Comments comments,
            Flags flags,
            Senders senders,
            TransactionOperations<Connection> transactions) {
        this.editions = editions;
        this.reception = reception;
        this.repository = repository;
        this.comments = comments;
        this.flags = flags;
        this.senders = senders;
        this.transactions = transactions;
    }

    /** As {@link #accept(Submission, Runnable)}, with nothing else to do. */
    public Receipt accept(Submission submission) {
        return accept(submission, () -> {});
    }

    /**
     * Keeps one response with its comments, in one transaction, at most once for each key. Equality answers among the marks, as
     * on a paper form, are kept apart.
     *
     * @param alongside done in the same transaction if the response is kept now or was kept before, such as taking the draft
     *     away; not done if it is refused
     * @throws NoSuchElementException if there is no such edition
     */
    public Receipt accept(Submission submission, Runnable alongside) {
        Edition edition = editions.at(submission.survey(), submission.edition());
        FormReading reading = FormReading.of(
                edition.survey(), submission.written(), submission.provenance().channel());
        if (submission.provenance().channel() == Channel.ONLINE
                && !reading.faults().isEmpty()) {
            return new Receipt.Refused(reading.faults());
        }
        return transactions.executeWrite(status -> {
            Receipt receipt = keep(edition, submission, reading);
            alongside.run();
            return receipt;
        });
    }

    private Receipt keep(Edition edition, Submission submission, FormReading reading) {
        for (int tries = 0; tries < TRIES; tries++) {
            Kept kept = reception.kept(edition, reception.stamped(submission), reading);
            if (repository.insertIfAbsent(kept.row())) {
                comments.add(kept.comments());
                kept.equality()
                        .ifPresent(answers -> repository.addEquality(kept.row().id(), answers));
                return new Receipt.Accepted(
                        new ResponseId(kept.row().id()), kept.row().reference());
            }
            Optional<ResponseRepository.Known> known = known(submission);
            if (known.isPresent()) {
                return new Receipt.AlreadyHere(
                        new ResponseId(known.get().id()), known.get().reference());
            }
        }
        throw new IllegalStateException("No free reference was found in " + TRIES + " tries.");
    }

    private Optional<ResponseRepository.Known> known(Submission submission) {
        List<ResponseRepository.Known> known = repository.known(
                submission.survey(),
                List.of(submission.key()),
                submission.reference().stream().toList());
        known.stream()
                .filter(other -> !other.survey().equals(submission.survey().survey()))
                .findFirst()
                .ifPresent(other -> {
                    throw new ReferenceTaken(other.reference(), other.survey());
                });
        return known.stream().findFirst();
    }

    /**
     * Puts the equality answers given so far beside a response that is kept already. What was left blank is kept as that, what
     * was not reached as not shown; of a response that was withdrawn nothing is kept.
     *
     * @param reached the questions to which the respondent has come so far
     * @return what a screen has to mend; nothing was kept then. Always empty for other channels
     * @throws NoSuchElementException if there is no such response
     */
    public List<Fault> equality(ResponseId id, Written written, Set<QuestionId> reached) {
        return transactions.executeWrite(status -> {
            Response response = repository.withIds(List.of(id.value())).stream()
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("There is no response " + id + "."));
            if (response.disposition() == Disposition.WITHDRAWN) {
                return List.of();
            }
            Channel channel = response.provenance().channel();
            Edition edition = editions.at(response.survey(), response.edition());
            FormReading reading = FormReading.equality(edition.survey(), written, channel, response.answers(), reached);
            if (channel == Channel.ONLINE && !reading.faults().isEmpty()) {
                return reading.faults();
            }
            if (!reading.equality().isEmpty()) {
                repository.deleteEquality(id.value());
                repository.addEquality(id.value(), AnswerJson.of(reading.equality()));
            }
            return List.of();
        });
    }

    /**
     * Keeps many responses, all or none, in one transaction, some hundred in memory at a time. None is refused.
     * Provenance is kept as it stands: the notice is stamped by whoever knows which one was shown.
     *
     * @throws ReferenceTaken if a reference belongs to a response to another survey of the consultation; nothing is kept
     */
    public Arrivals acceptAll(Iterator<Submission> submissions) {
        Iterable<Submission> all = () -> submissions;
        return arrive(
                StreamSupport.stream(all.spliterator(), false)
                        .map(submission -> new Arrival(submission, Map.of(), Set.of(), Optional.empty(), 0)),
                false,
                false);
    }

    /**
     * As {@link #acceptAll}.
     *
     * @param dryRun whether only to look what would come of it
     * @param compares whether those here already are compared; where any is other than it was, nothing is kept
     */
    Arrivals arrive(Stream<Arrival> arrivals, boolean dryRun, boolean compares) {
        Flow flow = flow(dryRun ? new Flow.Course.Looked() : new Flow.Course.Kept(), compares);
        if (dryRun) {
            return transactions.executeRead(status -> all(flow, arrivals));
        }
        return transactions.executeWrite(status -> {
            Arrivals all = all(flow, arrivals);
            if (!all.changed().isEmpty()) {
                status.setRollbackOnly();
            }
            return all;
        });
    }

    /** Finds out what would come of arrivals, while somebody else goes through them. */
    Looking looking() {
        return new Looking(flow(new Flow.Course.Looked(), true), transactions);
    }

    private static Arrivals all(Flow flow, Stream<Arrival> arrivals) {
        arrivals.sequential().forEach(flow::add);
        return flow.end();
    }

    private Flow flow(Flow.Course course, boolean compares) {
        return new Flow(reception, repository, comments, editions, flags, senders, course, compares);
    }

    /**
     * Keeps many for an import, a portion after another, each in a transaction of its own; they are responses when
     * {@link Landing#complete} says so. Those of the same import that are here from before are counted among those kept.
     *
     * @param progress told how many were looked at
     */
    Arrivals arriveFor(UUID importId, Iterator<Arrival> arrivals, Progress progress) {
        Flow flow = flow(new Flow.Course.Arriving(importId), true);
        long count = 0;
        while (arrivals.hasNext()) {
            transactions.executeWrite(status -> {
                for (int i = 0; i < PORTION && arrivals.hasNext(); i++) {
                    flow.add(arrivals.next());
                }
                return flow.end();
            });
            count += PORTION;
            progress.step(count, 0);
        }
        return flow.end();
    }
}
