package org.folkmoot.survey.kind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Why;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Widget;

/** Makes answers that a question can have, knowing only its widget and how it is counted. */
final class Answers {

    private static final Answer SKIPPED = new Answer.Missing(Why.SKIPPED);

    private Answers() {}

    static Arbitrary<? extends Answer> of(Question question) {
        return switch (question.widget()) {
            case Widget.Choices choices -> choices.several() ? any(choices) : one(choices);
            case Widget.Line line ->
                (line.input() == Widget.Input.POSTCODE
                                ? Arbitraries.of("ST16", "M1", "EC1A", "GIR")
                                : line(line.longest()))
                        .map(Answer.Words::new);
            case Widget.Box box -> words(Math.min(box.longest(), 300)).map(Answer.Words::new);
            case Widget.Figures figures -> figures(figures);
            case Widget.DateBoxes ignored ->
                Arbitraries.integers()
                        .between(0, 2000)
                        .map(days -> new Answer.Day(LocalDate.of(2026, 1, 1).plusDays(days)));
            case Widget.Ranks ranks ->
                Combinators.combine(
                                Arbitraries.shuffle(ranks.items().stream()
                                        .map(Widget.Item::value)
                                        .toList()),
                                Arbitraries.integers().between(1, ranks.places()))
                        .as((order, places) -> new Answer.Ranked(order.subList(0, places)));
            case Widget.Grid grid -> rows(grid, (Measure.Rows) question.measure());
        };
    }

    private static Arbitrary<Answer> one(Widget.Choices choices) {
        return Combinators.combine(Arbitraries.of(counted(choices)), line(100).injectNull(0.3))
                .as((choice, note) -> chosen(List.of(choice), note));
    }

    private static Arbitrary<Answer> any(Widget.Choices choices) {
        List<Widget.Choice> together =
                counted(choices).stream().filter(choice -> !choice.apart()).toList();
        List<Widget.Choice> apart =
                counted(choices).stream().filter(Widget.Choice::apart).toList();
        Arbitrary<Set<Widget.Choice>> some = Arbitraries.of(together)
                .set()
                .ofMinSize(1)
                .ofMaxSize(choices.most().orElse(together.size()));
        Arbitrary<Set<Widget.Choice>> either = apart.isEmpty()
                ? some
                : Arbitraries.oneOf(some, Arbitraries.of(apart).map(Set::of));
        return Combinators.combine(either, line(100).injectNull(0.3))
                .as((ticked, note) -> chosen(
                        choices.choices().stream().filter(ticked::contains).toList(), note));
    }

    private static List<Widget.Choice> counted(Widget.Choices choices) {
        return choices.choices().stream()
                .filter(choice -> !choice.value().equals(Option.PREFER_NOT_TO_SAY))
                .toList();
    }

    private static Answer chosen(List<Widget.Choice> choices, String note) {
        Map<String, String> notes = new LinkedHashMap<>();
        choices.stream()
                .filter(choice -> choice.noteField().isPresent() && note != null)
                .forEach(choice -> notes.put(choice.value(), note));
        return new Answer.Chosen(choices.stream().map(Widget.Choice::value).toList(), notes);
    }

    private static Arbitrary<Answer> rows(Widget.Grid grid, Measure.Rows measure) {
        Arbitrary<Answer> each = Arbitraries.of(measure.each().categories())
                .map(category -> (Answer) Answer.Chosen.of(category.id()))
                .injectNull(0.3)
                .map(answer -> answer == null ? SKIPPED : answer);
        return each.list()
                .ofSize(grid.rows().size())
                .filter(answers -> answers.stream().anyMatch(answer -> !answer.equals(SKIPPED)))
                .map(answers -> {
                    Map<String, Answer> rows = new LinkedHashMap<>();
                    for (int i = 0; i < answers.size(); i++) {
                        rows.put(grid.rows().get(i).value(), answers.get(i));
                    }
                    return new Answer.Rows(rows);
                });
    }

    private static Arbitrary<Answer> figures(Widget.Figures figures) {
        return Arbitraries.bigDecimals()
                .between(
                        figures.least().orElse(BigDecimal.valueOf(-1_000_000)),
                        figures.greatest().orElse(BigDecimal.valueOf(1_000_000)))
                .ofScale(figures.decimals())
                .map(Answer.Figure::new);
    }

    /** Text as it is kept, on several lines. */
    static Arbitrary<String> words(int longest) {
        return Arbitraries.strings()
                .all()
                .ofMaxLength(longest)
                .map(PlainText::clean)
                .filter(text -> !text.isEmpty());
    }

    private static Arbitrary<String> line(int longest) {
        return words(longest).map(PlainText::line);
    }
}
