package org.folkmoot.theme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.folkmoot.comment.Comment;
import org.folkmoot.survey.frame.CodeFrame;

@MappedEntity("comment_reading")
record ReadingRow(
        @Id UUID id,
        UUID commentId,
        String consultation,
        String survey,
        String question,
        String coderId,
        String coder,
        Instant atTime,
        @Nullable Instant withdrawn,
        @Nullable String liveKey,
        String way,
        @Nullable UUID stepId,
        @Nullable UUID replaces,
        @Nullable UUID carriedFrom,
        @Nullable String stance,
        @Nullable String sentiment,
        @Nullable String note) {

    /** Where a reading comes from: all null but the way for one that was not made at the desk. */
    record Origin(
            Way way,
            @Nullable UUID step,
            @Nullable UUID replaces,
            @Nullable UUID carriedFrom) {
        static final Origin ELSEWHERE = new Origin(Way.ONE, null, null, null);
    }

    static ReadingRow of(UUID id, Comment comment, Reading reading, Instant at, Origin origin) {
        return new ReadingRow(
                id,
                comment.id(),
                comment.survey().consultation(),
                comment.survey().survey(),
                comment.question().value(),
                reading.coder().id(),
                reading.coder().name(),
                at,
                null,
                liveKey(comment.id()),
                origin.way().id(),
                origin.step(),
                origin.replaces(),
                origin.carriedFrom(),
                reading.stance().map(Stance::id).orElse(null),
                reading.sentiment().map(Sentiment::id).orElse(null),
                reading.note().isEmpty() ? null : reading.note());
    }

    /**
     * @param rows its codings, in any order
     * @param frame by which they count
     */
    Kept kept(List<CodingRow> rows, Optional<CodeFrame> frame) {
        List<CodingRow> given = rows.stream()
                .filter(row -> CodingStatus.of(row.status()) == CodingStatus.ACCEPTED)
                .sorted(Comparator.comparing(CodingRow::placeOrLast).thenComparing(CodingRow::code))
                .toList();
        UnaryOperator<String> counting = frame.map(CodeFrame::counting).orElse(code -> code);
        Map<String, Passage> passages = new HashMap<>();
        given.forEach(row ->
                row.passage().ifPresent(passage -> passages.putIfAbsent(counting.apply(row.code()), passage)));
        Reading reading = new Reading(
                commentId,
                new Coder(coderId, coder),
                given.stream().map(row -> counting.apply(row.code())).toList(),
                passages,
                Optional.ofNullable(stance).flatMap(Stance::of),
                Optional.ofNullable(sentiment).flatMap(Sentiment::of),
                Optional.ofNullable(note).orElse(""));
        return new Kept(id, reading, Way.of(way), atTime);
    }

    static String liveKey(UUID comment) {
        return comment.toString();
    }
}
