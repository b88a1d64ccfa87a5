package org.folkmoot.survey.kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.answer.Why;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Ids;
import org.folkmoot.survey.Measure.Category;
import org.folkmoot.survey.Measure.Side;
import org.folkmoot.survey.Reading;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.TextReader;
import org.folkmoot.survey.Widget;
import org.folkmoot.yaml.YamlMap;

/** The options of a question, or the rows of a grid, in the order of the definition. */
record Options(List<Option> all) {

    Options {
        all = List.copyOf(all);
    }

    /** Reads a list of options; at least two are wanted. */
    static Options read(YamlMap map, String key, Set<Option.Key> keys) {
        return read(map, key, keys, 2);
    }

    /** Reads a list of options of which at least so many are wanted. */
    static Options read(YamlMap map, String key, Set<Option.Key> keys, int fewest) {
        if (!map.has(key)) {
            map.missing(key);
            return new Options(List.of());
        }
        List<YamlMap> items = map.maps(key);
        if (map.isList(key) && !items.isEmpty() && items.size() < fewest) {
            map.problem(key, "“" + key + "” has only one entry", "give at least " + fewest);
        }
        List<Option> options = new ArrayList<>();
        Ids ids = new Ids(key.equals("rows") ? "row" : "option");
        Set<String> labels = new HashSet<>();
        for (YamlMap item : items) {
            Option option = option(item, ids, keys);
            item.close();
            check(item, option, labels);
            if (!option.id().isEmpty()) {
                options.add(option);
            }
        }
        return new Options(options);
    }

    private static Option option(YamlMap item, Ids ids, Set<Option.Key> keys) {
        String id = ids.read(item);
        Text label = TextReader.required(item, "label");
        boolean exclusive = keys.contains(Option.Key.EXCLUSIVE) && item.flag("exclusive");
        Optional<Integer> score = Optional.empty();
        if (keys.contains(Option.Key.SCORE)) {
            if (!item.has("score")) {
                item.missing("score");
            }
            score = item.integer("score", -100, 100);
        }
        return new Option(
                id,
                label,
                keys.contains(Option.Key.HINT) ? TextReader.optional(item, "hint") : Optional.empty(),
                keys.contains(Option.Key.SAY) && item.flag("say"),
                exclusive,
                keys.contains(Option.Key.SIDE) ? side(item) : Side.NEITHER,
                score,
                keys.contains(Option.Key.HARMONISED) ? item.string("harmonised") : Optional.empty());
    }

    private static Side side(YamlMap item) {
        return item.string("side")
                .map(side -> switch (side) {
                    case "for" -> Side.FOR;
                    case "against" -> Side.AGAINST;
                    default -> {
                        item.problem(
                                "side",
                                "“side” is “" + side + "”",
                                "write for or against, or take it away where the option is neither");
                        yield Side.NEITHER;
                    }
                })
                .orElse(Side.NEITHER);
    }

    private static void check(YamlMap item, Option option, Set<String> labels) {
        for (String language : option.label().languages()) {
            String label = option.label().in(language);
            if (!label.isEmpty() && !labels.add(language + " " + folded(label))) {
                item.problem("label", "the label “" + label + "” stands here twice", "word each entry differently");
            }
        }
    }

    /** With the option not to say, if the question offers it. */
    Options withPreferNotToSay(YamlMap map) {
        return withOwn(map, Option.apart(Option.PREFER_NOT_TO_SAY, BuiltIn.PREFER_NOT_TO_SAY));
    }

    /** With the option of not knowing, if the question offers it. */
    Options withDontKnow(YamlMap map) {
        return withOwn(map, Option.apart(Option.DONT_KNOW, BuiltIn.DONT_KNOW));
    }

    private Options withOwn(YamlMap map, Option own) {
        if (!map.flag(own.id())) {
            return this;
        }
        if (named(own.id()).isPresent()) {
            map.problem(own.id(), "the options name “" + own.id() + "” too", "keep one of the two");
            return this;
        }
        return new Options(Stream.concat(all.stream(), Stream.of(own)).toList());
    }

    /** The fault of marks that are none of these options; the first one is named. */
    Optional<Reading> unknown(String field, Collection<String> ticked) {
        if (ticked.isEmpty()) {
            return Optional.empty();
        }
        return ticked.stream()
                .filter(option -> named(option).isEmpty())
                .findFirst()
                .map(option -> Reading.fault(
                        Why.UNREADABLE, Fault.of(field, "survey.fault.unknown-option", PlainText.shortened(option))));
    }

    Optional<Option> named(String id) {
        for (Option option : all) {
            if (option.id().equals(id)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** The options as they are ticked, coded 1, 2, 3 …; the points of a scale from 0 bear their own numbers. */
    List<Widget.Choice> choices(String question) {
        int first = !all.isEmpty() && all.getFirst().id().equals("0") ? 0 : 1;
        return IntStream.range(0, all.size())
                .mapToObj(i -> {
                    Option option = all.get(i);
                    return new Widget.Choice(
                            option.id(),
                            i + first,
                            option.label(),
                            option.hint(),
                            option.apart(),
                            option.say() ? Optional.of(option.noteField(question)) : Optional.empty());
                })
                .toList();
    }

    /** The options as items with a field each: {@code question.option}. */
    List<Widget.Item> items(String question) {
        return all.stream()
                .map(option -> new Widget.Item(question + "." + option.id(), option.id(), option.label()))
                .toList();
    }

    /** The options that are answers, as they are counted. */
    List<Category> categories() {
        return answers().map(Option::category).toList();
    }

    Stream<Option> answers() {
        return all.stream().filter(Option::answers);
    }

    /** The id of the option that a cell names by id or, in any language, by label; the cell itself if it names none. */
    String id(String cell) {
        if (named(cell).isPresent()) {
            return cell;
        }
        String wanted = folded(cell);
        return all.stream()
                .filter(option -> option.id().equals(wanted))
                .findFirst()
                .or(() -> all.stream()
                        .filter(option -> option.label().byLanguage().values().stream()
                                .anyMatch(label -> folded(label).equals(wanted)))
                        .findFirst())
                .map(Option::id)
                .orElse(cell);
    }

    /** The ids of the options that a cell names, joined by semicolons; what names none stands as it is. */
    List<String> ids(String cell) {
        String whole = id(cell);
        if (named(whole).isPresent()) {
            return List.of(whole);
        }
        return Stream.of(cell.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(this::id)
                .toList();
    }

    private static String folded(String label) {
        return PlainText.folded(label).toLowerCase(Locale.ROOT);
    }
}
