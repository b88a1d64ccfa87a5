package org.folkmoot.theme;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.store.Ids;
import org.folkmoot.survey.frame.CodeFrame;

/**
 * What people have decided about comments. One reading of a comment counts at a time. Nothing is deleted: what is changed or undone is kept as withdrawn.
 */
@Singleton
public class Codings {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 500;

    private final CodingRepository codings;
    private final ReadingRepository readings;
    private final OpenSamples samples;
    private final Comments comments;
    private final Frames frames;
    private final Suggestions suggestions;
    private final Ids ids;
    private final Decisions decisions;
    private final TransactionOperations<Connection> transactions;

    Codings(
            CodingRepository codings,
            ReadingRepository readings,
            OpenSamples samples,
            Comments comments,
            Frames frames,
            Suggestions suggestions,
            Ids ids,
            Decisions decisions,
            TransactionOperations<Connection> transactions) {
        this.codings = codings;
        this.readings = readings;
        this.samples = samples;
        this.comments = comments;
        this.frames = frames;
        this.suggestions = suggestions;
        this.ids = ids;
        this.decisions = decisions;
        this.transactions = transactions;
    }

    /** What became of a reading. */
    public enum Outcome {
        KEPT,
        /** Somebody else had read the comment before; nothing was kept. */
        READ_BY_ANOTHER,
        /** Two people are coding the comment apart; nothing was kept. */
        IN_SAMPLE
    }

    /** How many comments of included responses a question has, and how many of them people have read. */
    public record Count(SurveyId survey, QuestionId question, long all, long read) {}

    /** A reading and when it was made, for readings that were not made at the desk. */
    public record Dated(Reading reading, Instant at) {}

    /**
     * Every comment of the included responses of a survey, ordered by response as {@code Responses.stream} is, then by question;
     * one query, without holding them all in memory. The work must not outlive the call.
     */
    public <T> T stream(SurveyId survey, Function<Stream<CodedComment>, T> work) {
        return stream(survey, frames.of(survey.consultation()), work);
    }

    /**
     * The same, counted as a frame counts, be it the one that is in use or one of its earlier versions.
     *
     * @param frame empty if the consultation has none: then codes count as what was given
     */
    public <T> T stream(SurveyId survey, Optional<CodeFrame> frame, Function<Stream<CodedComment>, T> work) {
        return transactions.executeRead(
                status -> codings.stream(survey, lines -> work.apply(CodedComments.of(lines, frame))));
    }

    /** By survey and question as their ids sort; questions without any comment are left out. */
    public List<Count> counts(String consultation) {
        return codings.counts(consultation).stream()
                .map(count -> new Count(
                        new SurveyId(consultation, count.survey()),
                        new QuestionId(count.question()),
                        count.all(),
                        count.read()))
                .toList();
    }

    /**
     * As {@link Decisions#keep} does, of one comment alone.
     *
     * @param replaces the reading of another that the coder saw and means to correct
     * @throws IllegalArgumentException if there is no such comment, or one of the codes may not be given
     */
    public Outcome read(Reading reading, Optional<UUID> replaces) {
        return read(reading, replaces, () -> {});
    }

    /**
     * As the other.
     *
     * @param alongside done in the same transaction if the reading is kept
     */
    public Outcome read(Reading reading, Optional<UUID> replaces, Runnable alongside) {
        return decisions.keep(Decision.of(reading, replaces), alongside);
    }

    /**
     * Keeps many readings in one transaction, for demonstration and import. Comments that have a reading already keep it.
     *
     * @return how many were kept
     */
    public long addAll(String consultation, Collection<Dated> all) {
        CodeFrame frame = frame(consultation);
        Decisions.check(
                frame,
                all.stream().flatMap(dated -> dated.reading().codes().stream()).collect(Collectors.toSet()),
                Set.of());
        return transactions.executeWrite(status -> {
            long kept = 0;
            List<Dated> rest = new ArrayList<>(all);
            for (int from = 0; from < rest.size(); from += BATCH) {
                kept += addBatch(rest.subList(from, Math.min(rest.size(), from + BATCH)), frame.version());
            }
            return kept;
        });
    }

    private long addBatch(List<Dated> batch, String frame) {
        Map<UUID, Comment> known =
                comments
                        .byIds(batch.stream()
                                .map(dated -> dated.reading().comment())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Comment::id, Function.identity()));
        Set<String> taken = readings
                .findByLiveKeyIn(batch.stream().map(Codings::liveKey).toList())
                .stream()
                .map(ReadingRow::liveKey)
                .collect(Collectors.toCollection(HashSet::new));
        List<ReadingRow> rows = new ArrayList<>();
        List<CodingRow> given = new ArrayList<>();
        known.keySet().removeAll(samples.among(known.keySet()));
        for (Dated dated : batch) {
            Comment comment = known.get(dated.reading().comment());
            if (comment != null && taken.add(liveKey(dated))) {
                ReadingRow row =
                        ReadingRow.of(ids.next(), comment, dated.reading(), dated.at(), ReadingRow.Origin.ELSEWHERE);
                rows.add(row);
                given.addAll(decisions.rows(row, comment, dated.reading(), Set.of(), frame));
            }
        }
        readings.saveAll(rows);
        codings.saveAll(given);
        return rows.size();
    }

    private static String liveKey(Dated dated) {
        return ReadingRow.liveKey(dated.reading().comment());
    }

    /** A comment to read after another one, from the first again after the last; empty when all are read. */
    public Optional<Comment> next(SurveyId survey, QuestionId question, Optional<UUID> after) {
        Function<UUID, Optional<Comment>> following = from -> codings.nextUnread(survey, question, from);
        return after.flatMap(following).or(() -> following.apply(BEFORE_ALL));
    }

    /** What the machine proposes for a comment, the likeliest first; for one that nobody has read, in the light of all decisions. Nothing where two are coding it apart. */
    public List<Suggestion> suggestions(UUID comment) {
        if (samples.hold(comment)) {
            return List.of();
        }
        suggestions.refresh(comment);
        return suggestions.kept(comment);
    }

    /** The same as they were last kept, for lists of many comments. */
    public List<Suggestion> keptSuggestions(UUID comment) {
        return samples.hold(comment) ? List.of() : suggestions.kept(comment);
    }

    /** The reading of a comment that counts, with its codes as they count today. */
    public Optional<Kept> standing(UUID comment) {
        return Optional.ofNullable(standing(List.of(comment)).get(comment));
    }

    /** Those of some comments; none for those that nobody has read, or that two are coding apart. */
    public Map<UUID, Kept> standing(Collection<UUID> of) {
        if (of.isEmpty()) {
            return Map.of();
        }
        Set<UUID> held = samples.among(of);
        List<ReadingRow> rows = readings.findByLiveKeyIn(of.stream()
                .filter(comment -> !held.contains(comment))
                .map(ReadingRow::liveKey)
                .toList());
        Map<UUID, List<CodingRow>> given = rows.isEmpty()
                ? Map.of()
                : codings.findByReadingIdIn(rows.stream().map(ReadingRow::id).toList()).stream()
                        .collect(Collectors.groupingBy(CodingRow::readingId));
        return rows.stream()
                .collect(Collectors.toMap(
                        ReadingRow::commentId,
                        row -> row.kept(given.getOrDefault(row.id(), List.of()), frames.of(row.consultation()))));
    }

    private CodeFrame frame(String consultation) {
        return frames.of(consultation)
                .orElseThrow(() -> new IllegalArgumentException("There is no code frame of " + consultation));
    }
}
