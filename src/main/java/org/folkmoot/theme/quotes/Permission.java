package org.folkmoot.theme.quotes;

import java.util.Locale;
import java.util.Optional;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.response.Response;
import org.folkmoot.survey.Survey;

/**
 * What a respondent allows. A survey that asks has a question {@code may-quote}, and for organisations one {@code may-name},
 * each with an option {@code yes}: without that answer nothing is quoted, or no organisation named. Where a survey does not ask,
 * the privacy notice says that comments may be quoted without a name.
 */
final class Permission {

    private static final QuestionId QUOTE = new QuestionId("may-quote");
    private static final QuestionId NAME = new QuestionId("may-name");
    private static final QuestionId ORGANISATION = new QuestionId("organisation");
    private static final String YES = "yes";
    private static final int SHORTEST_NAME = 3;

    private Permission() {}

    static boolean toQuote(Survey survey, Response response) {
        return !survey.byId().containsKey(QUOTE) || said(response, QUOTE);
    }

    /** The organisation to name beside a quote: the one that answered, if it allows that. */
    static Optional<String> named(Response response) {
        return said(response, NAME) ? organisation(response) : Optional.empty();
    }

    /** The name of the organisation that answered, which must not stand in its quote either unless it allows that. */
    static Optional<String> unnamed(Response response) {
        return said(response, NAME) ? Optional.empty() : organisation(response);
    }

    private static Optional<String> organisation(Response response) {
        return Optional.ofNullable(response.answers().get(ORGANISATION))
                .filter(Answer.Words.class::isInstance)
                .map(words -> ((Answer.Words) words).text().strip())
                .filter(name -> name.length() >= SHORTEST_NAME);
    }

    private static boolean said(Response response, QuestionId question) {
        return response.answers().get(question) instanceof Answer.Chosen chosen
                && chosen.options().stream()
                        .anyMatch(option -> option.toLowerCase(Locale.ROOT).equals(YES));
    }
}
