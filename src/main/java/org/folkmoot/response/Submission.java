package org.folkmoot.response;

import java.util.Optional;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.answer.Written;

/**
 * What arrives at the door.
 *
 * @param edition the number of the edition that was answered
 * @param key the same for every attempt to send the same form, so that it is kept once
 * @param reference the reference it already has, where a file brings one
 * @param disposition what became of it, where a file says so; included otherwise
 */
public record Submission(
        SurveyId survey,
        int edition,
        Written written,
        Provenance provenance,
        String key,
        Optional<String> reference,
        Optional<Disposition> disposition) {

    public static Submission of(SurveyId survey, int edition, Written written, Provenance provenance, String key) {
        return new Submission(survey, edition, written, provenance, key, Optional.empty(), Optional.empty());
    }
}
