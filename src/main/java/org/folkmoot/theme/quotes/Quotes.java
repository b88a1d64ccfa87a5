package org.folkmoot.theme.quotes;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.comment.Comment;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Responses;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.theme.Frames;

/** The quotes that officers approved, and where they went. */
@Singleton
public class Quotes {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final QuoteRepository repository;
    private final Proposals proposals;
    private final Frames frames;
    private final Responses responses;
    private final Editions editions;
    private final Ids ids;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;

    Quotes(
            QuoteRepository repository,
            Proposals proposals,
            Frames frames,
            Responses responses,
            Editions editions,
            Ids ids,
            Moments moments,
            TransactionOperations<Connection> transactions) {
        this.repository = repository;
        this.proposals = proposals;
        this.frames = frames;
        this.responses = responses;
        this.editions = editions;
        this.ids = ids;
        this.moments = moments;
        this.transactions = transactions;
    }

    /**
     * Those that may stand in a report now, the first approved first. One whose response does not count any more, whose
     * respondent does not allow it any more, or whose comment does not have the code any more, is not among them.
     */
    public List<Quote> approved(String consultation) {
        Optional<CodeFrame> frame = frames.of(consultation);
        Map<UUID, Set<String>> codes = new HashMap<>();
        repository
                .given(consultation)
                .forEach(given -> codes.computeIfAbsent(given.comment(), none -> new HashSet<>())
                        .add(now(frame, given.code())));
        return repository.approved(consultation).stream()
                .filter(row -> codes.getOrDefault(row.commentId(), Set.of()).contains(now(frame, row.code())))
                .filter(this::allowed)
                .map(row -> new Quote(
                        row.id(),
                        now(frame, row.code()),
                        new ResponseId(row.responseId()),
                        row.words(),
                        row.attribution(),
                        row.madeUp()))
                .toList();
    }

    private static String now(Optional<CodeFrame> frame, String code) {
        return frame.map(each -> each.now(code)).orElse(code);
    }

    private boolean allowed(QuoteRow row) {
        return responses
                .byId(new ResponseId(row.responseId()))
                .filter(response -> Permission.toQuote(
                        editions.at(response.survey(), response.edition()).survey(), response))
                .isPresent();
    }

    /** Writes down where quotes went, once a day for each place. */
    public void used(Collection<UUID> quotes, String place) {
        LocalDate today = LocalDate.ofInstant(moments.now(), LONDON);
        if (!quotes.isEmpty()) {
            transactions.executeWrite(status -> {
                quotes.forEach(quote -> repository.use(quote, place, today));
                return null;
            });
        }
    }

    /** How many approved ones went with their response, or because their words changed. */
    public long gone(String consultation) {
        return repository.gone(consultation);
    }

    /**
     * Approves the best proposals that a program invented, for demonstration, where a code has no approved one.
     *
     * @param most of each code
     * @return how many
     */
    public int approveInvented(String consultation, int most, String officer) {
        CodeFrame frame = frames.of(consultation).orElseThrow();
        int approved = 0;
        for (Code code : frame.all()) {
            Set<String> ids = frame.countsAs(code.id());
            if (code.level() == 1
                    || code.residual()
                    || !repository
                            .findByConsultationAndCodeInOrderByAtTimeAndId(consultation, ids)
                            .isEmpty()) {
                continue;
            }
            List<Proposal> best = proposals.of(frame, code, Set.of()).stream()
                    .filter(Proposal::madeUp)
                    .limit(most)
                    .toList();
            best.forEach(proposal -> decide(consultation, code, proposal, QuoteState.APPROVED, officer));
            approved += best.size();
        }
        return approved;
    }

    /** Those of a code, whatever became of them. */
    List<QuoteRow> of(CodeFrame frame, Code code) {
        return repository.findByConsultationAndCodeInOrderByAtTimeAndId(
                frame.consultation(), frame.countsAs(code.id()));
    }

    List<QuoteRepository.Use> uses(UUID quote) {
        return repository.uses(quote);
    }

    /** How many people have each code today, and how many quotes of it are approved. */
    Map<String, Long> people(CodeFrame frame) {
        Map<String, Long> people = new HashMap<>();
        repository
                .people(frame.consultation())
                .forEach(each -> people.merge(frame.now(each.code()), each.people(), Long::sum));
        return people;
    }

    void decide(String consultation, Code code, Proposal proposal, QuoteState state, String officer) {
        decide(consultation, code, proposal, state, officer, () -> {});
    }

    /**
     * Keeps what an officer decided about a proposal, in place of what was decided before.
     *
     * @param alongside done in the same transaction
     */
    void decide(
            String consultation, Code code, Proposal proposal, QuoteState state, String officer, Runnable alongside) {
        Comment comment = proposal.comment();
        transactions.executeWrite(status -> {
            Optional<QuoteRow> before = repository.findByCommentIdAndCode(comment.id(), code.id());
            QuoteRow row = new QuoteRow(
                    before.map(QuoteRow::id).orElseGet(ids::next),
                    consultation,
                    code.id(),
                    comment.id(),
                    comment.response().value(),
                    state.id(),
                    QuoteRow.kept(proposal.kept()),
                    proposal.shown(),
                    proposal.attribution(),
                    proposal.madeUp(),
                    officer,
                    moments.now());
            if (before.isPresent()) {
                repository.update(row);
            } else {
                repository.save(row);
            }
            alongside.run();
            return row;
        });
    }

    /** Writes the words of a comment's quotes anew after more or less of it was taken out; the sentences stay. */
    void renew(CodeFrame frame, Comment comment) {
        for (QuoteRow row : repository.findByCommentId(comment.id())) {
            frame.byId(frame.now(row.code()))
                    .flatMap(code -> proposals.of(frame, code, comment.id(), row.sentences()))
                    .ifPresent(proposal -> repository.update(new QuoteRow(
                            row.id(),
                            row.consultation(),
                            row.code(),
                            row.commentId(),
                            row.responseId(),
                            row.state(),
                            row.kept(),
                            proposal.shown(),
                            proposal.attribution(),
                            row.madeUp(),
                            row.officer(),
                            row.atTime())));
        }
    }
}
