package org.folkmoot.theme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("frame_step")
record FrameStepRow(
        @Id UUID id,
        String consultation,
        int number,
        String kind,
        String words,
        String base,
        String file,
        String version,
        @Nullable UUID officerId,
        String officer,
        Instant atTime) {

    static final String FILE = "file";
    static final String CHANGE = "change";
    static final String UNDO = "undo";
}
