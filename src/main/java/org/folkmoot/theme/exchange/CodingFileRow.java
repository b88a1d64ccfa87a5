package org.folkmoot.theme.exchange;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@MappedEntity("coding_file")
record CodingFileRow(
        @Id UUID id,
        String consultation,
        String state,
        String fileName,
        boolean replacing,
        String coder,
        UUID officerId,
        String officer,
        Instant made,
        String problems,
        long more,
        long fresh,
        long replaced,
        long same,
        long kept,
        long held,
        long passages,
        long leftOut,
        @Nullable Instant imported,
        long readings) {

    static final String LOOKED = "looked";
    static final String IMPORTING = "importing";
    static final String IMPORTED = "imported";
    static final String FAILED = "failed";

    Imports.Wish wish() {
        return new Imports.Wish(replacing, Optional.of(coder).filter(name -> !name.isEmpty()), officer);
    }

    List<String> problemLines() {
        return problems.isEmpty() ? List.of() : List.of(problems.split("\n"));
    }

    /** Whether there is anything to bring in. */
    boolean good() {
        return state.equals(LOOKED) && problems.isEmpty() && fresh + replaced > 0;
    }
}
