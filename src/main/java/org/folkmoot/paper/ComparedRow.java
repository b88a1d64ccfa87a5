package org.folkmoot.paper;

import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.folkmoot.paper.print.Part;

/** One answer that was keyed twice, and which keying of it was wrong. */
@MappedEntity("compared")
record ComparedRow(
        UUID sheetId,
        Part part,
        String question,
        UUID firstOfficer,
        UUID secondOfficer,
        boolean firstWrong,
        boolean secondWrong) {}
