package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.YamlMap;

/**
 * Reads what a condition asks of the answer to one question.
 *
 * @param map holds {@code question:} and the operator beside it
 * @param row the row that is named after a full stop: {@code question: belonging.feel-safe}
 */
record ConditionReader(YamlMap map, Question question, Optional<String> row) {

    private static final String ANSWERED = "answered";
    private static final List<String> OF_OPTIONS = List.of("is", "is-one-of", "contains");
    private static final List<String> OF_ROWS = List.of("is", "is-one-of");
    private static final List<String> OF_RANKS = List.of("ranked-first", "ranked");
    private static final List<String> OF_WORDS = List.of("contains");
    private static final String WITHIN = "within";

    /** Every operator that may stand beside {@code question:}. */
    static final List<String> OPERATORS = Stream.of(
                    List.of(ANSWERED), OF_OPTIONS, LimitsReader.OF_NUMBERS, LimitsReader.OF_DATES, OF_RANKS)
            .flatMap(List::stream)
            .distinct()
            .toList();

    /** Looks at a value that cannot be understood for want of its question, so that its own mistakes are found. */
    static void pass(YamlMap map, String operator) {
        if (operator.equals(ANSWERED)) {
            map.flag(operator);
        } else {
            map.scalars(operator);
        }
    }

    Optional<When> read(String operator) {
        if (row.isPresent() && !(question.widget() instanceof Widget.Grid)) {
            map.problem(
                    "question",
                    "“" + question.head().id() + "” has no rows",
                    "name the question without “." + row.get() + "”");
            pass(map, operator);
            return Optional.empty();
        }
        Optional<When> when = row.isEmpty() && operator.equals(ANSWERED)
                ? answered(new When.Answered(id()))
                : switch (question.widget()) {
                    case Widget.Choices choices -> ofOptions(operator);
                    case Widget.Grid grid -> ofRow(operator, grid);
                    case Widget.Ranks ranks -> ofRanks(operator, ranks);
                    case Widget.Figures figures -> new LimitsReader(map, id()).number(operator, figures);
                    case Widget.DateBoxes boxes -> new LimitsReader(map, id()).date(operator, boxes);
                    case Widget.Line line -> ofWords(operator);
                    case Widget.Box box -> ofWords(operator);
                };
        if (!(question.widget() instanceof Widget.Ranks) && map.has(WITHIN)) {
            map.problem(WITHIN, "“within” belongs to “ranked”", "take it away");
            pass(map, WITHIN);
        }
        return when;
    }

    private QuestionId id() {
        return question.head().id();
    }

    private Optional<When> answered(When when) {
        return Optional.of(map.flag(ANSWERED) ? when : new When.Not(when));
    }

    private Optional<When> ofOptions(String operator) {
        List<Measure.Category> categories = Routing.categories(question.measure());
        boolean scored =
                categories.stream().anyMatch(category -> category.score().isPresent());
        if (scored && LimitsReader.OF_NUMBERS.contains(operator)) {
            return new LimitsReader(map, id())
                    .score(operator, categories)
                    .map(options -> new When.OneOf(id(), options));
        }
        if (!OF_OPTIONS.contains(operator)) {
            List<String> known = new ArrayList<>(OF_OPTIONS);
            known.addAll(scored ? LimitsReader.OF_NUMBERS : List.of());
            return unknown(map, id(), operator, known);
        }
        return options(operator, ids(categories)).map(options -> new When.OneOf(id(), options));
    }

    private Optional<When> ofRow(String operator, Widget.Grid grid) {
        Measure.Rows rows = (Measure.Rows) question.measure();
        Set<String> options = ids(rows.each().categories());
        Set<String> names = grid.rows().stream().map(Widget.Item::value).collect(Collectors.toSet());
        if (row.isEmpty() || !names.contains(row.get())) {
            map.problem(
                    "question",
                    row.isEmpty()
                            ? "this says not which row of “" + id() + "” is meant"
                            : "“" + id() + "” has no row “" + row.get() + "”",
                    row.isEmpty()
                            ? "write the row after a full stop, such as “" + id() + "."
                                    + names.stream().sorted().findFirst().orElse("row") + "”"
                            : Nearest.advice(row.get(), names));
            pass(map, operator);
            return Optional.empty();
        }
        if (operator.equals(ANSWERED)) {
            return answered(new When.RowOneOf(id(), row.get(), options));
        }
        return OF_ROWS.contains(operator)
                ? options(operator, options).map(wanted -> new When.RowOneOf(id(), row.get(), wanted))
                : unknown(map, id(), operator, OF_ROWS);
    }

    private Optional<When> ofRanks(String operator, Widget.Ranks ranks) {
        OptionalInt within = map.has(WITHIN)
                ? map.integer(WITHIN, 1, ranks.places()).map(OptionalInt::of).orElse(OptionalInt.empty())
                : OptionalInt.of(ranks.places());
        if (!OF_RANKS.contains(operator)) {
            return unknown(map, id(), operator, OF_RANKS);
        }
        boolean first = operator.equals("ranked-first");
        if (first && map.has(WITHIN)) {
            map.problem(WITHIN, "“within” belongs to “ranked”", "take it away, or write “ranked”");
        }
        Set<String> items = ranks.items().stream().map(Widget.Item::value).collect(Collectors.toSet());
        return options(operator, items)
                .map(options -> new When.Ranked(id(), options.iterator().next(), first ? 1 : within.orElse(1)));
    }

    private Optional<When> ofWords(String operator) {
        return OF_WORDS.contains(operator)
                ? map.string(operator).map(words -> new When.Says(id(), words.strip()))
                : unknown(map, id(), operator, OF_WORDS);
    }

    /** The options that an operator names, those that are none reported. */
    private Optional<Set<String>> options(String operator, Set<String> known) {
        List<YamlMap.Scalar> named = operator.equals("is-one-of")
                ? map.scalars(operator)
                : map.scalar(operator).stream().toList();
        named.stream()
                .filter(option -> !known.contains(option.text()))
                .forEach(option -> map.problems()
                        .add(
                                option.place(),
                                "“" + id() + "” has no option “" + option.text() + "”",
                                Nearest.advice(option.text(), known)));
        Set<String> ids =
                named.stream().map(YamlMap.Scalar::text).filter(known::contains).collect(Collectors.toSet());
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids);
    }

    static <T> Optional<T> unknown(YamlMap map, QuestionId question, String operator, List<String> known) {
        map.problems()
                .add(
                        map.keyPlace(operator),
                        "“" + operator + "” cannot be asked of “" + question + "”",
                        "use one of: "
                                + Stream.concat(Stream.of(ANSWERED), known.stream())
                                        .collect(Collectors.joining(", ")));
        pass(map, operator);
        return Optional.empty();
    }

    private static Set<String> ids(List<Measure.Category> categories) {
        return categories.stream().map(Measure.Category::id).collect(Collectors.toSet());
    }
}
