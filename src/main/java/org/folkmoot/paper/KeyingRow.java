package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.paper.print.Part;

/**
 * One person's typing of a part of a sheet.
 *
 * @param turn 1 or 2
 * @param officerId null while it is handed over to nobody yet
 * @param begunBy who began it, whoever went on
 * @param written the marks, as JSON
 * @param atField where the keyer stopped
 */
@MappedEntity("keying")
record KeyingRow(
        @Id UUID id,
        UUID sheetId,
        Part part,
        int turn,
        @Nullable UUID officerId,
        UUID begunBy,
        State state,
        String written,
        String atField,
        int strokes,
        long activeMillis,
        Instant begun,
        Instant kept,
        @Nullable Instant finished) {

    enum State {
        OPEN,
        /** The keyer has asked a question and waits for its answer. */
        ASKED,
        DONE
    }
}
