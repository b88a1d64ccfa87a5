package org.folkmoot.form;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;
import org.folkmoot.response.AnswerJson;

/**
 * Answers not sent yet; once they are sent, the words are taken out and what is left remembers the reference for a while, so
 * that going back and sending again shows the same receipt.
 *
 * @param id also the key under which it is sent
 * @param edition the number of the edition under which it is answered
 * @param notice the version of the privacy notice shown when it was begun
 * @param written the marks as JSON
 * @param seen ids of the pages that were left with good answers, separated by spaces
 * @param response what it became
 * @param equalityOver whether the equality questions were answered or declined
 * @param test whether it was begun to try out a consultation that was not published, so that it is never counted
 * @param source where the respondent came across the survey's address; null if the link did not say
 * @param carriedFrom the edition under which it was begun, where a later one of another shape took its place; else null
 */
@MappedEntity("draft")
record Draft(
        @Id UUID id,
        String consultation,
        String survey,
        int edition,
        String language,
        @Nullable String notice,
        String written,
        String seen,
        Instant begun,
        Instant touched,
        @Nullable Instant sent,
        @Nullable UUID response,
        @Nullable String reference,
        boolean equalityOver,
        boolean test,
        @Nullable String source,
        @Nullable Integer carriedFrom) {

    static final String NOTHING = AnswerJson.of(Written.NOTHING);

    Written marks() {
        return AnswerJson.written(written);
    }

    Set<String> pagesSeen() {
        return new LinkedHashSet<>(seen.isEmpty() ? List.of() : List.of(seen.split(" ")));
    }

    SurveyId surveyId() {
        return new SurveyId(consultation, survey);
    }

    boolean over() {
        return sent != null;
    }

    Draft with(Written marks, Set<String> pagesSeen, Instant now) {
        return new Draft(
                id,
                consultation,
                survey,
                edition,
                language,
                notice,
                AnswerJson.of(marks),
                String.join(" ", pagesSeen),
                begun,
                now,
                sent,
                response,
                reference,
                equalityOver,
                test,
                source,
                carriedFrom);
    }

    /** The same answers under a later edition. */
    Draft carried(int newEdition, Written marks, Set<String> pagesSeen) {
        return new Draft(
                id,
                consultation,
                survey,
                newEdition,
                language,
                notice,
                AnswerJson.of(marks),
                String.join(" ", pagesSeen),
                begun,
                touched,
                sent,
                response,
                reference,
                equalityOver,
                test,
                source,
                carriedFrom == null ? Integer.valueOf(edition) : carriedFrom);
    }

    /** What is left of it once it is a response. */
    Draft sentAs(UUID newResponse, String newReference, boolean noEquality, Instant now) {
        return new Draft(
                id,
                consultation,
                survey,
                edition,
                language,
                notice,
                NOTHING,
                "",
                begun,
                now,
                now,
                newResponse,
                newReference,
                noEquality,
                test,
                source,
                carriedFrom);
    }

    /** Equality questions were answered or declined; what was written of them stands beside the response now. */
    Draft withEqualityOver(Instant now) {
        return new Draft(
                id,
                consultation,
                survey,
                edition,
                language,
                notice,
                NOTHING,
                "",
                begun,
                now,
                sent,
                response,
                reference,
                true,
                test,
                source,
                carriedFrom);
    }
}
