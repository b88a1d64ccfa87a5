package org.folkmoot.transfer;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.answer.SurveyId;

/**
 * An import.
 *
 * @param notes how the file was read, a line each
 * @param fileRows rows of the file, headings and blank ones too
 * @param arriving responses that would come in, or came in
 * @param leftOut rows that were never finished
 */
@MappedEntity("transfer")
record TransferRow(
        @Id UUID id,
        String consultation,
        String survey,
        String state,
        String fileName,
        @Nullable String sheet,
        String hash,
        String notes,
        String plan,
        long fileRows,
        long arriving,
        long hereAlready,
        long offRoute,
        long leftOut,
        long problems,
        String officer,
        Instant made,
        @Nullable Instant imported,
        @Nullable Instant undone,
        @Nullable String undoneBy,
        @Nullable String undoneWhy) {

    TransferState at() {
        return TransferState.of(state);
    }

    SurveyId surveyId() {
        return new SurveyId(consultation, survey);
    }

    Plan understood() {
        return Plan.of(plan);
    }

    List<String> said() {
        return notes.lines().toList();
    }
}
