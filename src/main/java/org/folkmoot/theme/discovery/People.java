package org.folkmoot.theme.discovery;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Background;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Editions;
import org.folkmoot.response.Response;
import org.folkmoot.response.Responses;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;

/**
 * Who wrote the comments of a survey: by channel, and by where they live and how old they are, as reports split them. Equality
 * answers are shown beside nothing else, so nobody is told apart by them.
 */
@Singleton
final class People {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Responses responses;
    private final Editions editions;

    People(Responses responses, Editions editions) {
        this.responses = responses;
        this.editions = editions;
    }

    /** Those of all included responses. */
    Map<ResponseId, Person> of(SurveyId survey) {
        List<QuestionId> splitting =
                splitting(survey).stream().map(question -> question.head().id()).toList();
        Map<Person, Person> alike = new HashMap<>();
        return responses.stream(survey, all -> {
            Map<ResponseId, Person> people = new HashMap<>();
            all.filter(response -> response.disposition() == Disposition.INCLUDED)
                    .forEach(response -> people.put(
                            response.id(), alike.computeIfAbsent(person(response, splitting), person -> person)));
            return people;
        });
    }

    /** The questions by which the people of a survey are told apart. */
    List<Question> splitting(SurveyId survey) {
        return editions.current(survey)
                .map(edition -> edition.survey().questions().stream()
                        .filter(question -> Background.GROUPS.containsKey(
                                        question.head().id().value())
                                && question.measure() instanceof Measure.OneOf)
                        .toList())
                .orElse(List.of());
    }

    static String way(SurveyId survey, QuestionId question) {
        return survey.survey() + "/" + question.value();
    }

    private static Person person(Response response, List<QuestionId> splitting) {
        List<WordCounts.Group> groups = new ArrayList<>();
        groups.add(new WordCounts.Group(
                Speakers.CHANNEL, response.provenance().channel().id()));
        groups.add(new WordCounts.Group(Speakers.SURVEY, response.survey().survey()));
        for (QuestionId question : splitting) {
            option(response.answers().get(question))
                    .ifPresent(option -> groups.add(new WordCounts.Group(way(response.survey(), question), option)));
        }
        LocalDate day = response.provenance()
                .received()
                .orElseGet(() -> LocalDate.ofInstant(response.provenance().submitted(), LONDON));
        return new Person(
                response.provenance().channel(), day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), groups);
    }

    private static Optional<String> option(Answer answer) {
        return answer instanceof Answer.Chosen chosen && chosen.options().size() == 1
                ? Optional.of(chosen.options().get(0))
                : Optional.empty();
    }
}
