package org.folkmoot.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.QuestionId;

/**
 * What of a survey its answers depend on: the columns and the way of counting, without any wording and without the order of
 * pages and options. Two editions of equal shape differ in words alone, so the later one may take the earlier one's place while
 * answers come in.
 *
 * @param questions the questions of the pages
 * @param equality the equality questions, which are kept apart
 */
public record Shape(Map<QuestionId, Counted> questions, Map<QuestionId, Counted> equality) {

    /** A question's columns, and how it is counted. */
    public record Counted(
            Set<String> columns, String way, Set<Category> categories, Set<Category> rows, String limits) {}

    /** A category without its words. */
    public record Category(String id, Measure.Side side, Optional<Integer> score) {}

    public static Shape of(Survey survey) {
        return new Shape(counted(survey.questions()), counted(survey.equalityQuestions()));
    }

    private static Map<QuestionId, Counted> counted(List<Question> questions) {
        Map<QuestionId, Counted> counted = new HashMap<>();
        questions.forEach(question -> counted.put(question.head().id(), counted(question)));
        return Map.copyOf(counted);
    }

    private static Counted counted(Question question) {
        Set<String> columns = question.columns().stream().map(Column::id).collect(Collectors.toSet());
        return switch (question.measure()) {
            case Measure.OneOf one -> new Counted(columns, "one of", ids(one.categories()), Set.of(), "");
            case Measure.AnyOf any -> new Counted(columns, "any of", ids(any.categories()), Set.of(), "");
            case Measure.RankOf rank ->
                new Counted(columns, "rank of", ids(rank.categories()), Set.of(), rank.places() + " places");
            case Measure.Amount amount ->
                new Counted(
                        columns,
                        "amount",
                        Set.of(),
                        Set.of(),
                        amount.unit()
                                .map(unit -> unit.in(Text.DEFAULT_LANGUAGE))
                                .orElse(""));
            case Measure.Rows rows ->
                new Counted(columns, "rows", ids(rows.each().categories()), ids(rows.rows()), "");
            case Measure.OpenWords words -> new Counted(columns, "open words", Set.of(), Set.of(), "");
            case Measure.None none -> new Counted(columns, "not counted", Set.of(), Set.of(), "");
        };
    }

    private static Set<Category> ids(List<Measure.Category> categories) {
        Set<Category> ids = new HashSet<>();
        categories.forEach(category -> ids.add(new Category(category.id(), category.side(), category.score())));
        return Set.copyOf(ids);
    }
}
