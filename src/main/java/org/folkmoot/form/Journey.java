package org.folkmoot.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Page;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Route;
import org.folkmoot.survey.Survey;

/**
 * A respondent on the way through a survey: which page comes next and which may be looked at. Pure: made again from the marks
 * on every request.
 */
record Journey(Survey survey, Written written, Route route) {

    static Journey of(Survey survey, Written written) {
        return new Journey(survey, written, Route.of(survey, written));
    }

    /** The pages to be answered, in order. */
    List<Route.Stop> path() {
        return route.stops();
    }

    /** One for every question of the pages; those not asked are {@code Missing(NOT_SHOWN)}. */
    Map<QuestionId, Answer> answers() {
        return route.answers();
    }

    Optional<Route.Stop> stop(String page) {
        return path().stream().filter(stop -> stop.id().equals(page)).findFirst();
    }

    /** The page after this one; empty where checking the answers comes next. The page itself need not be on the path. */
    Optional<Route.Stop> next(String page) {
        int here = place(page);
        return path().stream().filter(stop -> place(stop.id()) > here).findFirst();
    }

    /** The page before this one; empty on the first. */
    Optional<Route.Stop> previous(String page) {
        int here = place(page);
        return path().stream().filter(stop -> place(stop.id()) < here).reduce((earlier, later) -> later);
    }

    /** The first page of the path that has not been left with good answers; empty once all have. */
    Optional<Route.Stop> firstUnseen(Set<String> seen) {
        return path().stream().filter(stop -> !seen.contains(stop.id())).findFirst();
    }

    /** Whether a respondent may look at a page: it is on the path, and every page before it has been seen. */
    boolean open(String page, Set<String> seen) {
        return stop(page).isPresent()
                && firstUnseen(seen)
                        .map(unseen -> place(page) <= place(unseen.id()))
                        .orElse(true);
    }

    List<Fault> faults(Route.Stop stop) {
        return stop.questions().stream()
                .flatMap(question -> route.faults().getOrDefault(question.head().id(), List.of()).stream())
                .toList();
    }

    /** Whether the number of pages is the same for everyone, so that "page 3 of 7" can be relied upon. */
    boolean countable() {
        return survey.pages().stream()
                .allMatch(page -> page.when().isEmpty()
                        && (page.questions().isEmpty()
                                || page.questions().stream()
                                        .anyMatch(question ->
                                                question.head().when().isEmpty())));
    }

    /** From 1. */
    int number(Route.Stop stop) {
        return path().indexOf(stop) + 1;
    }

    /**
     * The marks after a page was sent: of each question that stood on the form, what was sent takes the place of what was
     * there, so that a box unticked is empty; all other marks stay. Fields that are not the question's are not looked at.
     *
     * @param onForm the questions that stood on the form as the respondent saw it
     */
    Written taking(Page page, Set<QuestionId> onForm, Map<String, List<String>> sent) {
        Written rest = written;
        Map<String, List<String>> taken = new LinkedHashMap<>();
        for (Question question : page.questions()) {
            if (onForm.contains(question.head().id())) {
                rest = rest.without(question.head().id());
                for (String field : question.widget().fields()) {
                    List<String> marks = sent.getOrDefault(field, List.of()).stream()
                            .filter(mark -> !mark.isBlank())
                            .toList();
                    if (!marks.isEmpty()) {
                        taken.put(field, marks);
                    }
                }
            }
        }
        return rest.with(Written.of(taken));
    }

    private int place(String page) {
        for (int i = 0; i < survey.pages().size(); i++) {
            if (survey.pages().get(i).id().equals(page)) {
                return i;
            }
        }
        return survey.pages().size();
    }
}
