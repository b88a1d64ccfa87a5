package org.folkmoot.form;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Edition;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.Survey;

/**
 * One request to a survey: who asks, what they have written so far, and whether they may go on.
 *
 * @param edition the one that the draft was begun under, else the current one
 * @param token the secret of the visitor's cookie, whether or not it leads to a draft
 * @param language the one that the visitor has chosen, which is that of the draft too
 */
record Visit(
        Consultation consultation,
        SurveyId id,
        Edition edition,
        Optional<DraftToken> token,
        Optional<Draft> draft,
        Standing standing,
        String language,
        Instant now) {

    /** Whether answers are taken. */
    enum Standing {
        /** From officers, who try out a consultation that is not published; never counted. */
        TEST,
        EARLY,
        OPEN,
        CLOSED
    }

    Survey survey() {
        return edition.survey();
    }

    /** Whether answers may be written and sent. */
    boolean taking() {
        return standing == Standing.OPEN || standing == Standing.TEST;
    }

    /** Whether the device said that others use it. */
    boolean shared() {
        return token.filter(DraftToken::shared).isPresent();
    }

    /** Answers that may still be written. */
    Optional<Draft> unsent() {
        return draft.filter(own -> !own.over());
    }

    Optional<Draft> sent() {
        return draft.filter(Draft::over);
    }

    /** The address of the survey's start page. */
    String path() {
        return "/consultations/" + id.consultation() + "/" + id.survey();
    }

    String path(String below) {
        return path() + "/" + below;
    }

    String page(String page) {
        return path("page/" + page);
    }
}
