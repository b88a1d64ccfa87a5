package org.folkmoot.theme.quotes;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Survey;

/** Where respondents live, as far as it may be told: only areas from which many answered. */
@Singleton
final class Areas {

    /** From fewer people of an area than this, somebody might be recognised by what they say. */
    static final int FEWEST_PEOPLE = 20;

    private static final List<QuestionId> ASKED = List.of(new QuestionId("district"), new QuestionId("area"));
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Responses responses;
    private final Moments moments;
    private final Map<SurveyId, Sizes> sizes = new ConcurrentHashMap<>();

    Areas(Responses responses, Moments moments) {
        this.responses = responses;
        this.moments = moments;
    }

    private record Sizes(Instant at, Map<String, Long> people) {}

    /** The option chosen where a survey asks for the district or area. */
    static Optional<String> of(Survey survey, Response response) {
        return question(survey)
                .flatMap(id -> Optional.ofNullable(response.answers().get(id)))
                .filter(Answer.Chosen.class::isInstance)
                .map(answer -> ((Answer.Chosen) answer).options())
                .filter(options -> options.size() == 1)
                .map(List::getFirst);
    }

    /** What the area of a response is called, if enough people of it answered. */
    Optional<String> told(Survey survey, Response response, String language) {
        return of(survey, response)
                .filter(area -> people(survey).getOrDefault(area, 0L) >= FEWEST_PEOPLE)
                .flatMap(area -> label(survey, area, language));
    }

    private static Optional<QuestionId> question(Survey survey) {
        return ASKED.stream()
                .filter(id ->
                        survey.byId().containsKey(id) && survey.byId().get(id).measure() instanceof Measure.OneOf)
                .findFirst();
    }

    private static Optional<String> label(Survey survey, String area, String language) {
        return question(survey)
                .flatMap(id -> ((Measure.OneOf) survey.byId().get(id).measure())
                        .categories().stream()
                                .filter(category -> category.id().equals(area))
                                .map(category -> category.label().in(language).strip())
                                .findFirst());
    }

    private Map<String, Long> people(Survey survey) {
        Instant now = moments.now();
        Sizes kept = sizes.get(survey.id());
        if (kept == null || kept.at().plus(FRESH).isBefore(now)) {
            kept = new Sizes(
                    now,
                    responses.stream(
                            survey.id(),
                            all -> all.filter(response -> response.disposition() == Disposition.INCLUDED)
                                    .flatMap(response -> of(survey, response).stream())
                                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))));
            sizes.put(survey.id(), kept);
        }
        return kept.people();
    }
}
