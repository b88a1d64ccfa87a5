package org.folkmoot.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.account.Audit;
import org.folkmoot.account.Officer;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.Written;
import org.folkmoot.comment.Comments;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Survey;

/**
 * The one place where responses are emptied. What is left is a tombstone: reference, channel, the day on which it was received,
 * and that it was withdrawn, so that whatever is added up still comes out even. Other rooms offer a {@link Holding} for what
 * they keep.
 */
@Singleton
public class Withdrawals {

    /** How long after the last channel has closed a respondent can withdraw; from then on the words may stand in a report. */
    private static final Period AFTER_CLOSING = Period.ofDays(28);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final RevisionRepository repository;
    private final Responses responses;
    private final Editions editions;
    private final Comments comments;
    private final List<Holding> holdings;
    private final Flags flags;
    private final Audit audit;
    private final TransactionOperations<Connection> transactions;
    private final Moments moments;

    Withdrawals(
            RevisionRepository repository,
            Responses responses,
            Editions editions,
            Comments comments,
            List<Holding> holdings,
            Flags flags,
            Audit audit,
            TransactionOperations<Connection> transactions,
            Moments moments) {
        this.repository = repository;
        this.responses = responses;
        this.editions = editions;
        this.comments = comments;
        this.holdings = List.copyOf(holdings);
        this.flags = flags;
        this.audit = audit;
        this.transactions = transactions;
        this.moments = moments;
    }

    /** Why an officer erases a response. */
    public enum Reason {
        RESPONDENT_ASKED,
        ABOUT_ANOTHER,
        UNLAWFUL,
        SENT_BY_MISTAKE;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Reason> of(String id) {
            return Stream.of(values()).filter(reason -> reason.id().equals(id)).findFirst();
        }
    }

    /** The moment from which respondents can withdraw no more; officers can erase at any time. */
    public static Instant until(Consultation consultation) {
        Instant last = Stream.of(Channel.values())
                .map(channel -> consultation.dates().of(channel).closes())
                .max(Instant::compareTo)
                .orElseThrow();
        return last.atZone(LONDON).plus(AFTER_CLOSING).toInstant();
    }

    /**
     * Empties a response at its respondent's wish. A second time changes nothing.
     *
     * @throws NoSuchElementException if there is no such response
     */
    public void withdraw(ResponseId id) {
        transactions.executeWrite(status -> {
            if (empty(id, "respondent")) {
                audit.record("response.withdraw", consultation(id), "response " + id + ", by its respondent");
            }
            return true;
        });
    }

    /**
     * Empties a response, as an officer may.
     *
     * @return whether there was anything to empty
     * @throws NoSuchElementException if there is no such response
     */
    public boolean erase(ResponseId id, Officer officer, Reason reason) {
        return transactions.executeWrite(status -> {
            boolean emptied = empty(id, reason.id());
            if (emptied) {
                audit.record(officer, "response.erase", consultation(id), "response " + id + ", reason " + reason.id());
            }
            return emptied;
        });
    }

    /** The day on which a response was withdrawn or erased. */
    public Optional<LocalDate> day(ResponseId id) {
        return repository.withdrawn(id.value());
    }

    private String consultation(ResponseId id) {
        return responses.byId(id).orElseThrow().survey().consultation();
    }

    private boolean empty(ResponseId id, String reason) {
        repository.hold(id.value()).orElseThrow(() -> new NoSuchElementException("There is no response " + id + "."));
        LocalDate today = LocalDate.ofInstant(moments.now(), LONDON);
        if (repository.withdraw(id.value(), today, reason) == 0) {
            return false;
        }
        Response response = responses.byId(id).orElseThrow();
        comments.hold(id);
        holdings.forEach(holding -> holding.erase().accept(id));
        comments.erase(id);
        flags.forget(id);
        repository.deleteRevisions(id.value());
        repository.deleteEquality(id.value());
        // What was a test is still counted nowhere.
        Disposition disposition = response.disposition() == Disposition.TEST ? Disposition.TEST : Disposition.WITHDRAWN;
        Instant day = LocalDate.ofInstant(response.provenance().submitted(), LONDON)
                .atStartOfDay(LONDON)
                .toInstant();
        repository.blank(id.value(), AnswerJson.of(nothing(response)), disposition.id(), day);
        return true;
    }

    /** That there is an answer to none of the questions, so that readers find one entry for each as ever. */
    private Map<QuestionId, Answer> nothing(Response response) {
        Survey survey = editions.at(response.survey(), response.edition()).survey();
        return FormReading.of(survey, Written.NOTHING, Channel.ONLINE).answers();
    }
}
