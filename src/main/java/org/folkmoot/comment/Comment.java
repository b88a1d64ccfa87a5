package org.folkmoot.comment;

import java.util.UUID;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;

/** One open answer. At most one for each question of a response. */
public record Comment(
        UUID id, ResponseId response, SurveyId survey, QuestionId question, String language, String text) {}
