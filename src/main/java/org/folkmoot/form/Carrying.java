package org.folkmoot.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Page;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Shape;
import org.folkmoot.survey.Survey;

/**
 * Answers begun under one edition of a survey, taken over into a later one of another shape: what still fits stays, what does
 * not is asked again, and what is asked no longer is kept but not sent. Where only words changed there is nothing to carry, and
 * respondents go on with the words that they have read.
 */
record Carrying(Survey before, Survey now) {

    boolean needed() {
        return !counted(before).equals(counted(now));
    }

    /** The questions of the later edition that are new, or that are asked in another way. */
    List<Question> changed() {
        return now.questions().stream()
                .filter(question -> !same(question.head().id()))
                .toList();
    }

    /** The questions of the earlier edition that are asked no longer. */
    List<Question> gone() {
        Map<QuestionId, Shape.Counted> left = counted(now);
        return before.questions().stream()
                .filter(question -> !left.containsKey(question.head().id()))
                .toList();
    }

    /** The marks without those that cannot be an answer to their changed question; words always stay. */
    Written marks(Written written) {
        Written kept = written;
        for (Question question : changed()) {
            boolean words = question.measure() instanceof Measure.OpenWords;
            if (!words && !question.read(written).good()) {
                kept = kept.without(question.head().id());
            }
        }
        return kept;
    }

    /** Of the pages seen, those on which nothing changed: all others are gone through again. */
    Set<String> seen(Set<String> seen) {
        return now.pages().stream()
                .filter(page -> seen.contains(page.id()) && unchanged(page))
                .map(Page::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean unchanged(Page page) {
        return page.questions().stream()
                        .allMatch(question -> same(question.head().id()))
                && before.page(page.id())
                        .map(old -> ids(old).containsAll(ids(page)))
                        .orElse(false);
    }

    private boolean same(QuestionId question) {
        Shape.Counted earlier = counted(before).get(question);
        return earlier != null && earlier.equals(counted(now).get(question));
    }

    private static Set<QuestionId> ids(Page page) {
        return page.questions().stream().map(question -> question.head().id()).collect(Collectors.toSet());
    }

    private static Map<QuestionId, Shape.Counted> counted(Survey survey) {
        return Shape.of(survey).questions();
    }
}
