package org.folkmoot.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;

/**
 * Whether a question can be answered so that some conditions hold and others do not. Where it cannot tell, as of words, it
 * says yes.
 *
 * @param wanted never empty
 */
record Answerable(Question question, List<When.About> wanted, List<When.About> unwanted) {

    boolean holds() {
        if (unwanted.stream().anyMatch(When.Answered.class::isInstance)) {
            return false;
        }
        return switch (question.widget()) {
            case Widget.Choices choices ->
                choices.several()
                        ? several(choices)
                        : Routing.categories(question.measure()).stream()
                                .anyMatch(category -> fits(Answer.Chosen.of(category.id())));
            case Widget.Grid grid -> rows(grid);
            case Widget.Ranks ranks -> ranked(ranks);
            case Widget.Figures figures -> number(figures);
            case Widget.DateBoxes boxes -> date(boxes);
            case Widget.Line line -> unwanted.stream().noneMatch(wanted::contains);
            case Widget.Box box -> unwanted.stream().noneMatch(wanted::contains);
        };
    }

    private boolean fits(Answer answer) {
        return wanted.stream().allMatch(condition -> condition.fits(answer))
                && unwanted.stream().noneMatch(condition -> condition.fits(answer));
    }

    private <T extends When.About> Stream<T> of(Class<T> sort, List<When.About> conditions) {
        return conditions.stream().filter(sort::isInstance).map(sort::cast);
    }

    /** An option that stands apart, by itself, or as many of the others as may be chosen. */
    private boolean several(Widget.Choices choices) {
        Set<String> forbidden = new HashSet<>();
        of(When.OneOf.class, unwanted).forEach(condition -> forbidden.addAll(condition.options()));
        Set<String> free = Routing.categories(question.measure()).stream()
                .map(Measure.Category::id)
                .filter(option -> !forbidden.contains(option))
                .collect(Collectors.toSet());
        List<Widget.Choice> left = choices.choices().stream()
                .filter(choice -> free.contains(choice.value()))
                .toList();
        if (left.stream().filter(Widget.Choice::apart).anyMatch(choice -> fits(Answer.Chosen.of(choice.value())))) {
            return true;
        }
        Set<String> together = left.stream()
                .filter(choice -> !choice.apart())
                .map(Widget.Choice::value)
                .collect(Collectors.toSet());
        List<Set<String>> groups =
                of(When.OneOf.class, wanted).map(When.OneOf::options).toList();
        return !together.isEmpty() && oneOfEach(groups, together, choices.most().orElse(together.size()));
    }

    /** Whether at most so many options can be chosen that one of each group is among them. */
    private static boolean oneOfEach(List<Set<String>> groups, Set<String> options, int most) {
        if (groups.isEmpty()) {
            return true;
        }
        return most > 0
                && groups.getFirst().stream()
                        .filter(options::contains)
                        .anyMatch(option -> oneOfEach(
                                groups.stream()
                                        .filter(group -> !group.contains(option))
                                        .toList(),
                                options,
                                most - 1));
    }

    private boolean rows(Widget.Grid grid) {
        Set<String> options = ((Measure.Rows) question.measure())
                .each().categories().stream().map(Measure.Category::id).collect(Collectors.toSet());
        return grid.rows().stream().map(Widget.Item::value).allMatch(row -> row(row, options));
    }

    private boolean row(String row, Set<String> options) {
        List<When.RowOneOf> asked = of(When.RowOneOf.class, wanted)
                .filter(condition -> condition.row().equals(row))
                .toList();
        Set<String> left = new HashSet<>(options);
        asked.forEach(condition -> left.retainAll(condition.options()));
        of(When.RowOneOf.class, unwanted)
                .filter(condition -> condition.row().equals(row))
                .forEach(condition -> left.removeAll(condition.options()));
        return asked.isEmpty() || !left.isEmpty();
    }

    /** Gives each option that is wanted the first place it may have, those that must come soonest first. */
    private boolean ranked(Widget.Ranks ranks) {
        Map<String, Integer> latest = new HashMap<>();
        Map<String, Integer> after = new HashMap<>();
        of(When.Ranked.class, wanted)
                .forEach(condition -> latest.merge(condition.option(), condition.within(), Math::min));
        of(When.Ranked.class, unwanted)
                .forEach(condition -> after.merge(condition.option(), condition.within(), Math::max));
        Set<String> waiting = new LinkedHashSet<>(latest.keySet());
        for (int place = 1; place <= ranks.places() && !waiting.isEmpty(); place++) {
            int here = place;
            waiting.stream()
                    .filter(option -> after.getOrDefault(option, 0) < here && latest.get(option) >= here)
                    .min((a, b) -> latest.get(a) - latest.get(b))
                    .ifPresent(waiting::remove);
        }
        return waiting.isEmpty();
    }

    /** The smallest number that could do lies at a limit, or just above what is unwanted; or there is no smallest. */
    private boolean number(Widget.Figures figures) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(figures.decimals());
        List<BigDecimal> tries = new ArrayList<>(List.of(BigDecimal.ZERO));
        figures.least().ifPresent(tries::add);
        of(When.Within.class, wanted).forEach(range -> range.least().ifPresent(tries::add));
        of(When.Within.class, unwanted)
                .forEach(range -> range.greatest().map(step::add).ifPresent(tries::add));
        Stream.concat(of(When.Within.class, wanted), of(When.Within.class, unwanted))
                .flatMap(range -> Stream.concat(range.least().stream(), range.greatest().stream()))
                .forEach(limit -> tries.add(limit.subtract(step)));
        figures.greatest().ifPresent(tries::add);
        Predicate<BigDecimal> allowed = number ->
                figures.least().map(least -> number.compareTo(least) >= 0).orElse(true)
                        && figures.greatest()
                                .map(greatest -> number.compareTo(greatest) <= 0)
                                .orElse(true);
        return tries.stream().filter(allowed).anyMatch(number -> fits(new Answer.Figure(number)));
    }

    private boolean date(Widget.DateBoxes boxes) {
        List<LocalDate> tries = new ArrayList<>(List.of(LocalDate.EPOCH));
        boxes.earliest().ifPresent(tries::add);
        of(When.Dated.class, wanted).forEach(range -> range.earliest().ifPresent(tries::add));
        of(When.Dated.class, unwanted)
                .forEach(range -> range.latest().map(day -> day.plusDays(1)).ifPresent(tries::add));
        Stream.concat(of(When.Dated.class, wanted), of(When.Dated.class, unwanted))
                .flatMap(range -> Stream.concat(range.earliest().stream(), range.latest().stream()))
                .forEach(limit -> tries.add(limit.minusDays(1)));
        boxes.latest().ifPresent(tries::add);
        Predicate<LocalDate> allowed =
                day -> boxes.earliest().map(limit -> !day.isBefore(limit)).orElse(true)
                        && boxes.latest().map(limit -> !day.isAfter(limit)).orElse(true);
        return tries.stream().filter(allowed).anyMatch(day -> fits(new Answer.Day(day)));
    }
}
