package org.folkmoot.theme.agreement;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;

/**
 * A random sample of the comments on a question.
 *
 * @param drawnFrom how many comments the question had
 * @param size how many were drawn; fewer are left where words were changed or withdrawn since
 * @param coded when two people had coded all of it; absent before
 * @param closed when all was settled, or it was given up
 */
@MappedEntity("agreement_sample")
public record Sample(
        @Id UUID id,
        String consultation,
        String survey,
        String question,
        String frameVersion,
        long seed,
        int size,
        int drawnFrom,
        Instant atTime,
        String officerId,
        String officer,
        @Nullable Instant coded,
        @Nullable Instant closed,
        boolean givenUp,
        @Nullable String openKey) {

    /** How far a sample is. */
    public enum State {
        CODING,
        SETTLING,
        SETTLED,
        GIVEN_UP
    }

    public State state() {
        if (givenUp) {
            return State.GIVEN_UP;
        }
        return closed != null ? State.SETTLED : coded != null ? State.SETTLING : State.CODING;
    }

    public SurveyId surveyId() {
        return new SurveyId(consultation, survey);
    }

    public QuestionId questionId() {
        return new QuestionId(question);
    }

    static String openKey(SurveyId survey, QuestionId question) {
        return survey.consultation() + "/" + survey.survey() + "/" + question.value();
    }
}
