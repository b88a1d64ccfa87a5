package org.folkmoot.theme;

import io.micronaut.core.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;

/**
 * A question answered in words, and how far its comments are read.
 *
 * @param theme the label of its default theme; absent if it has none
 */
record OpenQuestion(
        SurveyId survey,
        String surveyLabel,
        QuestionId id,
        String text,
        @Nullable String themeId,
        @Nullable String theme,
        long all,
        long read) {

    long unread() {
        return all - read;
    }

    Optional<String> themeAsked() {
        return Optional.ofNullable(themeId);
    }

    /** The address of the desk for this question. */
    String address(boolean blind) {
        return "/desk/" + survey.consultation() + "/themes/read?survey=" + encoded(survey.survey()) + "&question="
                + encoded(id.value()) + (blind ? "&blind=1" : "");
    }

    String address() {
        return address(false);
    }

    String blindAddress() {
        return address(true);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
