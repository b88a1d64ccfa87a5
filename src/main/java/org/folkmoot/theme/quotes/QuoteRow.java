package org.folkmoot.theme.quotes;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

@MappedEntity("quote")
record QuoteRow(
        @Id UUID id,
        String consultation,
        String code,
        @Nullable UUID commentId,
        @Nullable UUID responseId,
        String state,
        String kept,
        String words,
        String attribution,
        boolean madeUp,
        String officer,
        Instant atTime) {

    static String kept(List<Integer> sentences) {
        return sentences.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    List<Integer> sentences() {
        return kept.isBlank()
                ? List.of()
                : Arrays.stream(kept.split(" ")).map(Integer::valueOf).toList();
    }
}
