package org.folkmoot.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;

/**
 * How likely each option of a question is for a person. Some options are liked by everybody, some more by the old or in one
 * district: this follows from the option's name, so that it is the same for every seed. Options with a side or a score follow the
 * person's mood.
 */
final class Leanings {
    private static final double PULL = 1.6;
    private static final double MOOD = 4;

    private final String question;
    private final Map<String, Measure.Category> categories;

    private Leanings(String question, List<Measure.Category> categories) {
        this.question = question;
        this.categories = categories.stream()
                .collect(Collectors.toMap(Measure.Category::id, Function.identity(), (first, second) -> first));
    }

    static Leanings of(Question question) {
        return new Leanings(question.head().id().value(), categories(question.measure()));
    }

    private static List<Measure.Category> categories(Measure measure) {
        return switch (measure) {
            case Measure.OneOf oneOf -> oneOf.categories();
            case Measure.AnyOf anyOf -> anyOf.categories();
            case Measure.RankOf rankOf -> rankOf.categories();
            case Measure.Rows rows -> rows.each().categories();
            case Measure.Amount amount -> List.of();
            case Measure.OpenWords words -> List.of();
            case Measure.None none -> List.of();
        };
    }

    /** The weight of an option by its id, in a row of a grid or, with the row blank, by itself. */
    ToDoubleFunction<String> of(Person person, String row) {
        Chance ofRow = Chance.of(0, question, row);
        double shift = ofRow.share() * 0.5 + 0.2;
        return option -> {
            Chance own = Chance.of(0, question, row, option);
            double liked = 0.25 + 2 * Math.pow(own.share(), 2);
            double older = PULL * (own.share() - 0.5) * (person.age() - 0.5);
            double nearer = PULL * (own.share() - 0.5) * (person.district() - 0.5);
            return liked * Math.exp(older + nearer) * byMood(option, person.mood() - 0.5 + shift);
        };
    }

    private double byMood(String option, double mood) {
        Measure.Category category = categories.get(option);
        if (category == null) {
            return 1;
        }
        return switch (category.side()) {
            case FOR -> Math.exp(MOOD * (mood - 0.3));
            case AGAINST -> Math.exp(-MOOD * (mood - 0.3));
            case NEITHER ->
                category.score().map(score -> Math.exp(score * (mood - 0.4))).orElse(1.0);
        };
    }
}
