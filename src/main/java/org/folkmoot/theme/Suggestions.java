package org.folkmoot.theme;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Comment;
import org.folkmoot.job.Progress;
import org.folkmoot.response.Editions;
import org.folkmoot.store.Ids;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.frame.CodeFrame;

/** Lets the machine propose codes for the comments that nobody has read. */
@Singleton
public class Suggestions {
    private static final int BATCH = 500;

    private final CodingRepository codings;
    private final SuggestedRepository suggested;
    private final Frames frames;
    private final Editions editions;
    private final Ids ids;
    private final Moments moments;
    private final TransactionOperations<Connection> transactions;

    Suggestions(
            CodingRepository codings,
            SuggestedRepository suggested,
            Frames frames,
            Editions editions,
            Ids ids,
            Moments moments,
            TransactionOperations<Connection> transactions) {
        this.codings = codings;
        this.suggested = suggested;
        this.frames = frames;
        this.editions = editions;
        this.ids = ids;
        this.moments = moments;
        this.transactions = transactions;
    }

    /**
     * Looks at every unread comment of included responses that it has not looked at with the present version of the frame, and
     * withdraws what it proposed by an older one. Done some hundreds at a time: what was done before an interruption stays, and a
     * second run goes on from there or does nothing.
     *
     * @return how many comments it looked at; 0 where there is no code frame
     */
    public long suggest(String consultation, Progress progress) {
        Optional<CodeFrame> frame = frames.of(consultation);
        if (frame.isEmpty()) {
            return 0;
        }
        Suggester suggester = new Suggester(frame.get());
        String version = frame.get().version();
        long total = codings.countToSuggest(consultation, version);
        Map<SurveyId, Map<QuestionId, Optional<String>>> themes = new HashMap<>();
        UUID after = new UUID(0, 0);
        long done = 0;
        progress.step(0, total);
        while (true) {
            List<Comment> batch = codings.toSuggest(consultation, version, after, BATCH);
            if (batch.isEmpty()) {
                return done;
            }
            Instant now = moments.now();
            List<CodingRow> rows = batch.stream()
                    .flatMap(comment -> suggester
                            .suggest(
                                    themes.computeIfAbsent(comment.survey(), this::themes)
                                            .getOrDefault(comment.question(), Optional.empty()),
                                    comment.text())
                            .stream()
                            .map(one -> CodingRow.suggested(ids.next(), comment, one, version, now)))
                    .toList();
            List<UUID> of = batch.stream().map(Comment::id).toList();
            transactions.executeWrite(status -> {
                codings.withdrawSuggestions(of, now);
                codings.saveAll(rows);
                suggested.deleteByCommentIdIn(of);
                return suggested.saveAll(of.stream()
                        .map(comment -> new SuggestedRow(comment, version, now))
                        .toList());
            });
            after = of.get(of.size() - 1);
            done += batch.size();
            progress.step(done, Math.max(done, total));
        }
    }

    private Map<QuestionId, Optional<String>> themes(SurveyId survey) {
        Map<QuestionId, Optional<String>> themes = new HashMap<>();
        editions.current(survey)
                .ifPresent(edition -> edition.survey()
                        .questions()
                        .forEach(question -> themes.put(
                                question.head().id(), question.head().theme().map(Head.ThemeName::id))));
        return themes;
    }
}
