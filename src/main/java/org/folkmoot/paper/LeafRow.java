package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.paper.print.Part;

/**
 * A part of a sheet and how far it has come.
 *
 * @param sampled whether it is to be keyed twice
 * @param counted when its answers went to the door
 */
@MappedEntity("leaf")
record LeafRow(
        UUID sheetId,
        Part part,
        SheetState state,
        boolean sampled,
        @Nullable Instant counted) {}
