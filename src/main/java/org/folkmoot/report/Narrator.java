package org.folkmoot.report;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Campaigns;
import org.folkmoot.response.Definitions;
import org.folkmoot.response.Edition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.EngagementLog;
import org.folkmoot.response.MethodNote;
import org.folkmoot.response.Reckoning;
import org.folkmoot.response.Reckonings;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Counts;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.CodedComment;
import org.folkmoot.theme.Codings;
import org.folkmoot.theme.Frames;
import org.folkmoot.theme.agreement.Shares;
import org.folkmoot.theme.quotes.Quotes;

/** Makes the report of a consultation from all that was answered and read so far. */
@Singleton
public class Narrator {

    /** All figures of a report are of one moment, whatever comes in meanwhile. */
    private static final TransactionDefinition ONE_MOMENT = oneMoment();

    private final Definitions definitions;
    private final Editions editions;
    private final Responses responses;
    private final Frames frames;
    private final Codings codings;
    private final Quotes quotes;
    private final Shares shares;
    private final EngagementLog log;
    private final Reckonings reckonings;
    private final Campaigns campaigns;
    private final List<MethodNote> notes;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    Narrator(
            Definitions definitions,
            Editions editions,
            Responses responses,
            Frames frames,
            Codings codings,
            Quotes quotes,
            Shares shares,
            EngagementLog log,
            Reckonings reckonings,
            Campaigns campaigns,
            List<MethodNote> notes,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.definitions = definitions;
        this.editions = editions;
        this.responses = responses;
        this.frames = frames;
        this.codings = codings;
        this.quotes = quotes;
        this.shares = shares;
        this.log = log;
        this.reckonings = reckonings;
        this.campaigns = campaigns;
        this.notes = List.copyOf(notes);
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Counts every survey of a consultation in one pass each, and tells what was found.
     *
     * @param includeSuggested whether the machine's suggestions get a column of their own, never added to officers' codings
     * @throws NoSuchElementException if there is no such consultation, or its files have problems
     */
    public Report report(String consultation, boolean includeSuggested) {
        return transactions.execute(ONE_MOMENT, status -> told(consultation, includeSuggested));
    }

    private Report told(String consultation, boolean includeSuggested) {
        Consultation found = definitions
                .consultation(consultation)
                .orElseThrow(() -> new NoSuchElementException("There is no consultation " + consultation
                        + ". Look at the names of the folders of surveys, and run “check” on them."));
        Optional<CodeFrame> frame = frames.of(consultation);
        List<Returns> returns = new ArrayList<>();
        for (SurveyId survey : definitions.surveys(consultation)) {
            editions.current(survey)
                    .map(Edition::survey)
                    .map(text -> count(text, frame))
                    .filter(Narrator::told)
                    .ifPresent(returns::add);
        }
        Map<Counts, List<Returns>> by = returns.stream()
                .collect(Collectors.groupingBy(one -> one.survey().counts()));
        List<Returns> people = by.getOrDefault(Counts.PEOPLE, List.of());
        Map<SurveyId, Reckoning> reckoned = reckonings.of(consultation);
        return Outline.report(new Findings(
                found,
                people,
                people.stream()
                        .map(one -> reckoned.getOrDefault(one.survey().id(), nothing(one)))
                        .toList(),
                campaigns.campaigns(consultation).stream()
                        .filter(campaign -> campaign.takenBack().isEmpty())
                        .toList(),
                Engaged.of(
                        found,
                        log.of(consultation),
                        by.getOrDefault(Counts.POINTS, List.of()),
                        log.points(consultation)),
                frame,
                new Findings.Quoted(quotes.approved(consultation), quotes.gone(consultation)),
                people.stream()
                        .flatMap(one -> shares.of(one.survey().id()).stream())
                        .toList(),
                notes.stream()
                        .sorted(Comparator.comparing(MethodNote::order))
                        .flatMap(note ->
                                note
                                        .of()
                                        .apply(consultation)
                                        .map(told -> new Findings.Note(note.name(), told))
                                        .stream())
                        .toList(),
                includeSuggested,
                clock.instant()));
    }

    private static TransactionDefinition oneMoment() {
        DefaultTransactionDefinition moment = new DefaultTransactionDefinition();
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.Isolation.REPEATABLE_READ);
        return moment;
    }

    private static Reckoning nothing(Returns one) {
        return new Reckoning(one.survey().id(), Map.of(), List.of(), Map.of(), 0);
    }

    /** Records of officers of which there are none are told no more than a channel that nobody used. */
    private static boolean told(Returns returns) {
        return returns.survey().filledInBy() == Survey.FilledInBy.PUBLIC || returns.received() > 0;
    }

    // The comments are asked for first: a response that comes in meanwhile then has no comment that the pass would trip
    // over.
    private Returns count(Survey survey, Optional<CodeFrame> frame) {
        Returns returns = new Returns(survey, frame);
        return codings.stream(
                survey.id(), frame, comments -> responses.stream(survey.id(), all -> together(returns, all, comments)));
    }

    /** Walks along responses and their comments, both in the order of responses. */
    static Returns together(Returns returns, Stream<Response> responses, Stream<CodedComment> comments) {
        Pending pending = new Pending(comments.iterator());
        responses.forEachOrdered(response -> returns.add(response, pending.of(response.id())));
        if (pending.next != null) {
            throw new IllegalStateException("A comment belongs to the response "
                    + pending.next.comment().response()
                    + ", which did not come in its turn: responses and comments are not in one order.");
        }
        return returns;
    }

    /** The comments that have not met their response yet. */
    private static final class Pending {
        private final Iterator<CodedComment> comments;
        private CodedComment next;

        Pending(Iterator<CodedComment> comments) {
            this.comments = comments;
            advance();
        }

        List<CodedComment> of(ResponseId response) {
            List<CodedComment> own = new ArrayList<>();
            while (next != null && next.comment().response().equals(response)) {
                own.add(next);
                advance();
            }
            return own;
        }

        private void advance() {
            next = comments.hasNext() ? comments.next() : null;
        }
    }
}
