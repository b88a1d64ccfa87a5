package org.folkmoot.theme;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
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
    private static final int MOST_CLASHES = 20;

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
        int clashes = 0;
        progress.step(0, total);
        while (true) {
            List<Comment> batch = codings.toSuggest(consultation, version, after, BATCH);
            if (batch.isEmpty()) {
                return done;
            }
            List<UUID> of = batch.stream().map(Comment::id).toList();
            try {
                keep(of, rows(batch, suggester, themes), version);
            } catch (DataAccessException e) {
                // Another process looks at the same comments at this moment; what it has done is not done again.
                if (++clashes > MOST_CLASHES) {
                    throw e;
                }
                continue;
            }
            after = of.get(of.size() - 1);
            done += batch.size();
            progress.step(done, Math.max(done, total));
        }
    }

    private List<CodingRow> rows(
            List<Comment> batch, Suggester suggester, Map<SurveyId, Map<QuestionId, Optional<String>>> themes) {
        Instant now = moments.now();
        List<CodingRow> rows = new ArrayList<>();
        for (Comment comment : batch) {
            Optional<String> theme = themes.computeIfAbsent(comment.survey(), this::themes)
                    .getOrDefault(comment.question(), Optional.empty());
            for (Suggestion one : suggester.suggest(theme, comment.text())) {
                rows.add(CodingRow.suggested(
                        ids.next(), comment, one, suggester.frame().version(), now));
            }
        }
        return rows;
    }

    private void keep(List<UUID> comments, List<CodingRow> rows, String version) {
        Instant now = moments.now();
        transactions.executeWrite(status -> {
            // First, so that of two processes one waits here for the other.
            suggested.deleteByCommentIdIn(comments);
            suggested.saveAll(comments.stream()
                    .map(comment -> new SuggestedRow(comment, version, now))
                    .toList());
            codings.withdrawSuggestions(comments, now);
            return codings.saveAll(rows);
        });
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
