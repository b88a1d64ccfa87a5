package org.folkmoot.paper;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.folkmoot.answer.SurveyId;

/**
 * A box of forms.
 *
 * @param number of the consultation, from 1
 * @param source as {@link BatchSource#id}
 * @param counted how many forms somebody counted by hand
 * @param share for a sample, in percent
 * @param practice whether its forms are for practice and never count
 * @param keyerId to whom it was handed over; null for anyone
 */
@MappedEntity("batch")
public record Batch(
        @Id UUID id,
        String consultation,
        int number,
        String survey,
        LocalDate received,
        String source,
        String place,
        int counted,
        Checked checking,
        int share,
        boolean practice,
        @Nullable UUID keyerId,
        Instant opened,
        @Nullable Instant closed) {

    public SurveyId surveyId() {
        return new SurveyId(consultation, survey);
    }
}
