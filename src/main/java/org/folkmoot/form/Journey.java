package org.folkmoot.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Page;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.When;

/**
 * The way through a survey on which one respondent's answers lead. Pure: made again from the marks on every request.
 *
 * @param path the pages to be answered, in order; a page without a question for this respondent is left out
 * @param answers one for every question of the pages; those not asked are {@code Missing(NOT_SHOWN)}
 * @param faults what is wrong with the marks of the questions asked, by question, in order; only questions with faults
 */
record Journey(
        Survey survey,
        Written written,
        List<Stop> path,
        Map<QuestionId, Answer> answers,
        Map<QuestionId, List<Fault>> faults) {

    /** A page, and those of its questions that this respondent is asked. */
    record Stop(Page page, List<Question> questions) {

        String id() {
            return page.id();
        }

        Set<QuestionId> ids() {
            Set<QuestionId> ids = new LinkedHashSet<>();
            questions.forEach(question -> ids.add(question.head().id()));
            return ids;
        }
    }

    static Journey of(Survey survey, Written written) {
        List<Stop> path = new ArrayList<>();
        Map<QuestionId, Answer> answers = new LinkedHashMap<>();
        Map<QuestionId, List<Fault>> faults = new LinkedHashMap<>();
        for (Page page : survey.pages()) {
            boolean onRoute = holds(page.when(), answers);
            List<Question> asked = new ArrayList<>();
            for (Question question : page.questions()) {
                QuestionId id = question.head().id();
                if (onRoute && holds(question.head().when(), answers)) {
                    Reading reading = question.read(written);
                    answers.put(id, reading.answer());
                    asked.add(question);
                    if (!reading.good()) {
                        faults.put(id, reading.faults());
                    }
                } else {
                    answers.put(id, new Answer.Missing(Why.NOT_SHOWN));
                }
            }
            if (onRoute && (!asked.isEmpty() || page.questions().isEmpty())) {
                path.add(new Stop(page, List.copyOf(asked)));
            }
        }
        return new Journey(
                survey,
                written,
                List.copyOf(path),
                Collections.unmodifiableMap(answers),
                Collections.unmodifiableMap(faults));
    }

    private static boolean holds(Optional<When> when, Map<QuestionId, Answer> answers) {
        return when.map(condition -> condition.holds(answers)).orElse(true);
    }

    Optional<Stop> stop(String page) {
        return path.stream().filter(stop -> stop.id().equals(page)).findFirst();
    }

    /** The page after this one; empty where checking the answers comes next. The page itself need not be on the path. */
    Optional<Stop> next(String page) {
        int here = place(page);
        return path.stream().filter(stop -> place(stop.id()) > here).findFirst();
    }

    /** The page before this one; empty on the first. */
    Optional<Stop> previous(String page) {
        int here = place(page);
        return path.stream().filter(stop -> place(stop.id()) < here).reduce((earlier, later) -> later);
    }

    /** The first page of the path that has not been left with good answers; empty once all have. */
    Optional<Stop> firstUnseen(Set<String> seen) {
        return path.stream().filter(stop -> !seen.contains(stop.id())).findFirst();
    }

    /** Whether a respondent may look at a page: it is on the path, and every page before it has been seen. */
    boolean open(String page, Set<String> seen) {
        return stop(page).isPresent()
                && firstUnseen(seen)
                        .map(unseen -> place(page) <= place(unseen.id()))
                        .orElse(true);
    }

    List<Fault> faults(Stop stop) {
        return stop.questions().stream()
                .flatMap(question -> faults.getOrDefault(question.head().id(), List.of()).stream())
                .toList();
    }

    List<Fault> allFaults() {
        return faults.values().stream().flatMap(List::stream).toList();
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
    int number(Stop stop) {
        return path.indexOf(stop) + 1;
    }

    /**
     * The marks after a page was sent: of each question that stood on the form, what was sent takes the place of what was
     * there, so that a box unticked is empty; all other marks stay. Fields that are not the question's are not looked at.
     *
     * @param onForm the questions that stood on the form as the respondent saw it
     */
    Written taking(Stop stop, Set<QuestionId> onForm, Map<String, List<String>> sent) {
        Written rest = written;
        Map<String, List<String>> taken = new LinkedHashMap<>();
        for (Question question : stop.page().questions()) {
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
