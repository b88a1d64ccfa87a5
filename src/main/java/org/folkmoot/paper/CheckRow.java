package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.paper.print.Part;

/**
 * How far the check of one part of a batch has come.
 *
 * @param seed from which the sample follows, so that it can be drawn again
 * @param drawn how many sheets are in it
 * @param widened how often it was made larger
 */
@MappedEntity("batch_check")
record CheckRow(
        UUID batchId,
        Part part,
        long seed,
        int drawn,
        int widened,
        @Nullable Instant passed) {}
