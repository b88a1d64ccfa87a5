package org.folkmoot.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;
import org.folkmoot.survey.Route;
import org.folkmoot.survey.Survey;

/**
 * What a whole form means.
 *
 * @param answers one for every question of the pages, in their order
 * @param equality one for every equality question, or none if the respondent came to none of them; on paper, if none was answered
 * @param faults what is wrong with the marks of questions on the route
 * @param offRoute questions that were answered though the route does not lead to them; their answers are left out
 */
record FormReading(
        Map<QuestionId, Answer> answers,
        Map<QuestionId, Answer> equality,
        List<Fault> faults,
        List<QuestionId> offRoute) {

    private static final Answer NOT_SHOWN = new Answer.Missing(Why.NOT_SHOWN);

    static FormReading of(Survey survey, Written written, Channel channel) {
        return of(survey, written, channel, Map.of());
    }

    /**
     * @param said reasons that a file gives for missing answers, by question id or by question and row joined by a full stop
     */
    static FormReading of(Survey survey, Written written, Channel channel, Map<String, Why> said) {
        Marks marks = new Marks(written, channel, said);
        Route pages = Route.of(survey, marks::read);
        Route after = Route.equality(survey, marks::read, pages.answers());
        return new FormReading(
                pages.answers(),
                given(after.answers()) || named(survey, said) ? after.answers() : Map.of(),
                Stream.concat(faults(pages), faults(after)).toList(),
                Stream.concat(
                                marks.offRoute(survey.questions(), pages),
                                marks.offRoute(survey.equalityQuestions(), after))
                        .toList());
    }

    /** What the marks of one question mean on a form of a channel. */
    static Reading of(Question question, Written written, Channel channel) {
        return new Marks(written, channel, Map.of()).read(question);
    }

    /**
     * What the equality questions mean, asked on their own after the form was sent.
     *
     * @param reached the questions to which the respondent has come; the others were not shown
     */
    static FormReading equality(
            Survey survey, Written written, Channel channel, Map<QuestionId, Answer> before, Set<QuestionId> reached) {
        Marks marks = new Marks(written, channel, Map.of());
        Route route = Route.equality(survey, marks::read, before);
        Map<QuestionId, Answer> answers = new LinkedHashMap<>(route.answers());
        answers.replaceAll((question, answer) -> reached.contains(question) ? answer : NOT_SHOWN);
        return new FormReading(
                before,
                reached.isEmpty() ? Map.of() : answers,
                route.faults().entrySet().stream()
                        .filter(entry -> reached.contains(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                        .toList(),
                marks.offRoute(survey.equalityQuestions(), route).toList());
    }

    /** Whether a file says why there is no answer to an equality question, and so that its respondent came to it. */
    private static boolean named(Survey survey, Map<String, Why> said) {
        return survey.equalityQuestions().stream()
                .anyMatch(question -> said.containsKey(question.head().id().value()));
    }

    private static Stream<Fault> faults(Route route) {
        return route.faults().values().stream().flatMap(List::stream);
    }

    private static boolean given(Map<QuestionId, Answer> answers) {
        return answers.values().stream()
                .anyMatch(answer -> !(answer instanceof Answer.Missing missing)
                        || missing.why() != Why.SKIPPED
                                && missing.why() != Why.BLANK
                                && missing.why() != Why.NOT_SHOWN);
    }

    /** The marks of a form, and why there are none where a file says so. */
    private record Marks(Written written, Channel channel, Map<String, Why> said) {

        private Reading read(Question question) {
            Reading reading = question.read(written);
            Answer answer = explained(question.head().id().value(), reading.answer());
            return new Reading(answer, reading.faults());
        }

        /** Questions answered though the route does not lead to them. */
        private Stream<QuestionId> offRoute(List<Question> questions, Route route) {
            return questions.stream()
                    .filter(question ->
                            route.answers().get(question.head().id()).equals(NOT_SHOWN)
                                    && !(question.read(written).answer() instanceof Answer.Missing))
                    .map(question -> question.head().id());
        }

        /** Nothing on paper was left empty rather than passed over; a file may say better why nothing is there. */
        private Answer explained(String field, Answer answer) {
            return switch (answer) {
                case Answer.Missing missing -> {
                    Why why = missing.why() == Why.SKIPPED && channel == Channel.PAPER ? Why.BLANK : missing.why();
                    yield new Answer.Missing(said.getOrDefault(field, why));
                }
                case Answer.Rows rows -> {
                    Map<String, Answer> explained = new LinkedHashMap<>();
                    rows.rows().forEach((row, each) -> explained.put(row, explained(field + "." + row, each)));
                    yield new Answer.Rows(explained);
                }
                case Answer.Chosen chosen -> chosen;
                case Answer.Ranked ranked -> ranked;
                case Answer.Figure figure -> figure;
                case Answer.Words words -> words;
                case Answer.Day day -> day;
            };
        }
    }
}
