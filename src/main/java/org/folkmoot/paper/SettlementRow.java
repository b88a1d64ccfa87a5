package org.folkmoot.paper;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.paper.print.Part;

/**
 * What a third person decided about one answer in which two keyings differed.
 *
 * @param written the marks that hold, as JSON
 */
@MappedEntity("settlement")
record SettlementRow(
        @Id UUID id,
        UUID sheetId,
        Part part,
        String question,
        Choice choice,
        Reason reason,
        String words,
        String written,
        UUID officerId,
        Instant settled) {

    enum Choice {
        FIRST,
        SECOND,
        /** Neither: the third person keyed it anew. */
        THIRD
    }

    enum Reason {
        MISTYPED,
        MISREAD,
        /** What stands on the form can be read both ways; the third person's reading holds. */
        UNCLEAR,
        OTHER
    }
}
