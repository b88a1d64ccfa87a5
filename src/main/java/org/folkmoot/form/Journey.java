package org.folkmoot.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Page;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Route;
import org.folkmoot.survey.Sections;
import org.folkmoot.survey.Survey;

/**
 * A respondent on the way through a survey: which page comes next and which may be looked at. Pure: made again from the marks
 * on every request.
 */
record Journey(Survey survey, Written written, Route route) {

    static Journey of(Survey survey, Written written) {
        return new Journey(survey, written, Route.of(survey, written).quoted());
    }

    /** The pages to be answered, in order; earlier answers stand in the texts that quote them. */
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

    /** Whether respondents choose from the list of tasks what they answer next. */
    boolean anyOrder() {
        return survey.sections().anyOrder();
    }

    /**
     * The pages of the path that are gone through one after another with a page: those of its section where the sections may be
     * answered in any order, else all.
     */
    List<Route.Stop> leg(String page) {
        Optional<String> section = survey.page(page).flatMap(Page::section);
        return path().stream()
                .filter(stop -> !anyOrder() || stop.page().section().equals(section))
                .toList();
    }

    /**
     * The page after this one; empty where checking the answers, or the list of tasks, comes next. The page itself need not be
     * on the path.
     */
    Optional<Route.Stop> next(String page) {
        int here = place(page);
        return leg(page).stream().filter(stop -> place(stop.id()) > here).findFirst();
    }

    /** The page before this one; empty on the first, and on the first of a section that is chosen from the list of tasks. */
    Optional<Route.Stop> previous(String page) {
        int here = place(page);
        return leg(page).stream().filter(stop -> place(stop.id()) < here).reduce((earlier, later) -> later);
    }

    /** The first page of the path that has not been left with good answers; empty once all have. */
    Optional<Route.Stop> firstUnseen(Set<String> seen) {
        return firstUnseen(path(), seen);
    }

    private static Optional<Route.Stop> firstUnseen(List<Route.Stop> stops, Set<String> seen) {
        return stops.stream().filter(stop -> !seen.contains(stop.id())).findFirst();
    }

    /**
     * The pages that are still seen after an answer was changed: one onto which the change brought a question in which nothing
     * good is written has to be looked at again.
     */
    Set<String> stillSeen(Set<String> seen, Journey before) {
        Set<String> still = new LinkedHashSet<>(seen);
        for (Route.Stop stop : path()) {
            boolean brought = stop.questions().stream()
                    .filter(question -> !before.asks(question))
                    .anyMatch(question -> route.faults()
                                    .containsKey(question.head().id())
                            || question.widget().fields().stream()
                                    .allMatch(field -> written.one(field).isEmpty()));
            if (brought) {
                still.remove(stop.id());
            }
        }
        return still;
    }

    private boolean asks(Question question) {
        return !new Answer.Missing(Why.NOT_SHOWN)
                .equals(answers().get(question.head().id()));
    }

    /**
     * Whether a respondent may look at a page: it is on the path, every page before it has been seen, and its section waits for
     * no other. Where the sections may be answered in any order, only the pages of its own section come before it.
     */
    boolean open(String page, Set<String> seen) {
        return stop(page).isPresent()
                && tasks(seen).stream()
                        .noneMatch(task -> task.state() == Task.State.WAITING
                                && task.stops().stream()
                                        .anyMatch(stop -> stop.id().equals(page)))
                && firstUnseen(leg(page), seen)
                        .map(unseen -> place(page) <= place(unseen.id()))
                        .orElse(true);
    }

    /** The list of tasks, in order; empty unless the sections may be answered in any order. */
    List<Task> tasks(Set<String> seen) {
        List<Task> tasks = new ArrayList<>();
        if (anyOrder()) {
            for (Sections.Section section : survey.sections().all()) {
                List<Sections.Section> waitsFor = tasks.stream()
                        .filter(task -> !task.over() && asksBy(section, task.section()))
                        .map(Task::section)
                        .toList();
                List<Route.Stop> stops = path().stream()
                        .filter(stop -> stop.page().section().equals(Optional.of(section.id())))
                        .toList();
                tasks.add(new Task(section, state(stops, waitsFor, seen), waitsFor, stops));
            }
        }
        return tasks;
    }

    private static Task.State state(List<Route.Stop> stops, List<Sections.Section> waitsFor, Set<String> seen) {
        if (!waitsFor.isEmpty()) {
            return Task.State.WAITING;
        }
        if (stops.isEmpty()) {
            return Task.State.NOT_NEEDED;
        }
        long done = stops.stream().filter(stop -> seen.contains(stop.id())).count();
        return done == stops.size() ? Task.State.DONE : done > 0 ? Task.State.BEGUN : Task.State.NOT_STARTED;
    }

    /** Whether something in a section is asked by the answers to an earlier one. */
    private boolean asksBy(Sections.Section section, Sections.Section earlier) {
        Set<QuestionId> there = pages(earlier)
                .flatMap(page -> page.questions().stream())
                .map(question -> question.head().id())
                .collect(Collectors.toSet());
        return pages(section)
                .flatMap(page -> Stream.concat(
                        page.when().stream(),
                        page.questions().stream().flatMap(question -> question.head().when().stream())))
                .anyMatch(when -> when.named().stream().anyMatch(there::contains));
    }

    private Stream<Page> pages(Sections.Section section) {
        return survey.pages().stream().filter(page -> page.section().equals(Optional.of(section.id())));
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

    /** The number of a page among those of its {@link #leg}, from 1. */
    int number(Route.Stop stop) {
        return leg(stop.id()).indexOf(stop) + 1;
    }

    /**
     * The marks after a page was sent: of each question that stood on the form, what was sent takes the place of what was
     * there, so that a box unticked is empty; all other marks stay. Fields that are not the question's are not looked at.
     *
     * @param onForm the questions that stood on the form as the respondent saw it
     */
    Written taking(Page page, Set<QuestionId> onForm, Map<String, List<String>> sent) {
        Written rest = written;
        for (Question question : page.questions()) {
            if (onForm.contains(question.head().id())) {
                rest = rest.without(question.head().id());
                Map<String, List<String>> taken = new LinkedHashMap<>();
                for (String field : question.widget().fields()) {
                    List<String> marks = sent.getOrDefault(field, List.of()).stream()
                            .filter(mark -> !mark.isBlank())
                            .toList();
                    if (!marks.isEmpty()) {
                        taken.put(field, marks);
                    }
                }
                rest = rest.with(question.kept(Written.of(taken)));
            }
        }
        return rest;
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
