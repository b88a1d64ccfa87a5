package org.folkmoot.response;

import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;

/**
 * One whole form that we keep.
 *
 * @param reference what its respondent and officers call it
 * @param edition the number of the edition under which it was answered
 * @param answers one for every question of the edition's pages, missing ones with their reason, words included
 * @param equality answers to the equality questions, empty until they are given
 */
public record Response(
        ResponseId id,
        String reference,
        SurveyId survey,
        int edition,
        Provenance provenance,
        Disposition disposition,
        Map<QuestionId, Answer> answers,
        Map<QuestionId, Answer> equality) {}
