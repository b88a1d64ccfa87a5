package org.folkmoot.theme;

import io.micronaut.core.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;

/**
 * A question answered in words, and how far its comments are read. All that a page shows is a part of the record, as templates see
 * nothing else.
 *
 * @param theme the label of its default theme; absent if it has none
 * @param address of the desk for this question
 */
public record OpenQuestion(
        SurveyId survey,
        String surveyLabel,
        QuestionId id,
        String text,
        @Nullable String themeId,
        @Nullable String theme,
        long all,
        long read,
        long unread,
        String address) {

    static OpenQuestion of(
            SurveyId survey,
            String surveyLabel,
            QuestionId id,
            String text,
            @Nullable String themeId,
            @Nullable String theme,
            long all,
            long read) {
        String address = "/desk/" + survey.consultation() + "/themes/read?survey=" + encoded(survey.survey())
                + "&question=" + encoded(id.value());
        return new OpenQuestion(survey, surveyLabel, id, text, themeId, theme, all, read, all - read, address);
    }

    public Optional<String> themeAsked() {
        return Optional.ofNullable(themeId);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
