package org.folkmoot.form;

import java.util.List;
import java.util.Optional;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Route;
import org.folkmoot.survey.Story;

/** The steps that come after a page on which a story was told: a picture may be added to each that may be published. */
final class StorySteps {

    private StorySteps() {}

    /** The stories that were told on a page and may be published. */
    static List<Question> on(Journey journey, Route.Stop stop) {
        return stop.questions().stream()
                .filter(question -> told(journey, question))
                .toList();
    }

    /** All of them, for sending. */
    static List<QuestionId> all(Journey journey) {
        return journey.path().stream()
                .flatMap(stop -> on(journey, stop).stream())
                .map(question -> question.head().id())
                .toList();
    }

    /** The page on which a story was told; empty if it was not, or may not be published. */
    static Optional<Route.Stop> stopOf(Journey journey, String question) {
        return journey.path().stream()
                .filter(stop -> on(journey, stop).stream()
                        .anyMatch(story -> story.head().id().value().equals(question)))
                .findFirst();
    }

    /** The story on the same page after this one, if there is one. */
    static Optional<Question> after(Journey journey, Route.Stop stop, String question) {
        return on(journey, stop).stream()
                .dropWhile(story -> !story.head().id().value().equals(question))
                .skip(1)
                .findFirst();
    }

    static String path(Visit visit, Question story) {
        return visit.path("picture/" + story.head().id().value());
    }

    private static boolean told(Journey journey, Question question) {
        return question.story().isPresent()
                && journey.answers().get(question.head().id()) instanceof Answer.Words
                && Story.consents(
                        journey.answers().get(Story.consentOf(question.head().id())));
    }
}
