package org.folkmoot.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;

/**
 * How likely each option of a question is for a person. Some options are liked by everybody, some more by the old or in one
 * district: this follows from the option's name, so that it is the same for every seed. Options on a scale, by side or by score,
 * lie about a point that follows from the person's mood.
 */
final class Leanings {
    private static final double PULL = 1.6;
    private static final double SPREAD = 0.24;

    private final String question;
    private final List<String> scale;

    private Leanings(String question, List<String> scale) {
        this.question = question;
        this.scale = scale;
    }

    static Leanings of(Question question) {
        return new Leanings(question.head().id().value(), scale(categories(question.measure())));
    }

    /** The options of a scale from the worst to the best; empty where they are no scale. */
    private static List<String> scale(List<Measure.Category> categories) {
        List<Measure.Category> scored = categories.stream()
                .filter(category -> category.score().isPresent())
                .toList();
        if (!scored.isEmpty()) {
            return scored.stream()
                    .sorted(Comparator.comparing(category -> category.score().orElseThrow()))
                    .map(Measure.Category::id)
                    .toList();
        }
        List<String> sided = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < categories.size(); i++) {
            last = categories.get(i).side() == Measure.Side.NEITHER ? last : i;
        }
        for (int i = 0; i <= last; i++) {
            sided.add(categories.get(i).id());
        }
        if (last >= 0 && categories.get(0).side() == Measure.Side.FOR) {
            Collections.reverse(sided);
        }
        return sided;
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
        double pull = PULL * (ofRow.share() - 0.5) * (person.age() - 0.5) * 0.4;
        double tone = 0.75 * (person.mood() - 0.5) + 0.35 + 0.4 * ofRow.share() + pull;
        return option -> {
            int place = scale.indexOf(option);
            if (place >= 0) {
                double distance = (double) place / Math.max(1, scale.size() - 1) - tone;
                return Math.exp(-distance * distance / (2 * SPREAD * SPREAD)) + 0.02;
            }
            Chance own = Chance.of(0, question, row, option);
            double liked = 0.25 + 2 * Math.pow(own.share(), 2);
            double older = PULL * (own.share() - 0.5) * (person.age() - 0.5);
            double nearer = PULL * (own.share() - 0.5) * (person.district() - 0.5);
            return liked * Math.exp(older + nearer);
        };
    }
}
