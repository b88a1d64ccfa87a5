package org.folkmoot.theme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.comment.Comment;

@MappedEntity("coding")
record CodingRow(
        @Id UUID id,
        @Nullable UUID readingId,
        UUID commentId,
        UUID responseId,
        String consultation,
        String survey,
        String question,
        String code,
        String coder,
        String kind,
        String status,
        @Nullable String evidence,
        @Nullable BigDecimal confidence,
        String frameVersion,
        Instant atTime,
        @Nullable Instant withdrawn,
        @Nullable Integer fromChar,
        @Nullable Integer toChar,
        @Nullable Integer place) {

    static final String PERSON = "person";
    static final String MACHINE = "machine";

    /** A code that was given, or one that was suggested and was not. */
    record Decided(
            String code, CodingStatus status, @Nullable Integer place, Optional<Passage> passage) {}

    static CodingRow decided(UUID id, ReadingRow reading, Comment comment, Decided decided, String frame) {
        return new CodingRow(
                id,
                reading.id(),
                comment.id(),
                comment.response().value(),
                reading.consultation(),
                reading.survey(),
                reading.question(),
                decided.code(),
                reading.coder(),
                PERSON,
                decided.status().id(),
                null,
                null,
                frame,
                reading.atTime(),
                null,
                decided.passage().map(Passage::from).orElse(null),
                decided.passage().map(Passage::to).orElse(null),
                decided.place());
    }

    Optional<Passage> passage() {
        return fromChar == null || toChar == null ? Optional.empty() : Optional.of(new Passage(fromChar, toChar));
    }

    int placeOrLast() {
        return place == null ? Integer.MAX_VALUE : place;
    }

    static CodingRow suggested(UUID id, Comment comment, Suggestion suggestion, String frame, Instant at) {
        return new CodingRow(
                id,
                null,
                comment.id(),
                comment.response().value(),
                comment.survey().consultation(),
                comment.survey().survey(),
                comment.question().value(),
                suggestion.code(),
                Suggestions.METHOD,
                MACHINE,
                (suggestion.ticked() ? CodingStatus.SUGGESTED : CodingStatus.POSSIBLE).id(),
                EvidenceJson.of(suggestion),
                BigDecimal.valueOf(suggestion.confidence()).setScale(3, RoundingMode.HALF_UP),
                frame,
                at,
                null,
                null,
                null,
                null);
    }

    /**
     * What the machine proposed by it.
     *
     * @param now the code as which it counts today
     */
    Suggestion suggestion(String now) {
        return EvidenceJson.read(
                now, confidence.doubleValue(), CodingStatus.of(status) == CodingStatus.SUGGESTED, evidence);
    }
}
