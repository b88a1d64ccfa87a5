package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.YamlMap;

/**
 * Reads {@code when:}, the earlier answers for which something is asked.
 *
 * @param earlier the questions that may be named, by id
 * @param references all questions, so that one asked too late can be told from one that does not exist, and from a circle
 * @param of what is asked, as {@link References} names it
 */
record WhenReader(Map<String, Question> earlier, References references, String of) {

    private static final List<String> FORMS = List.of("question", "all", "any", "not");

    /** A reader of the {@code when} of a page or question. */
    WhenReader of(String name) {
        return new WhenReader(earlier, references, name);
    }

    Optional<When> read(YamlMap map) {
        List<String> present = FORMS.stream().filter(map::has).toList();
        Optional<When> when = Optional.empty();
        if (present.size() != 1) {
            map.problems()
                    .add(
                            map.place(),
                            "this says not clearly when it holds",
                            "write one of “question:”, “all:”, “any:” or “not:”");
        } else {
            when = switch (present.get(0)) {
                case "question" -> question(map);
                case "all" -> parts(map, "all").map(When.All::new);
                case "any" -> parts(map, "any").map(When.Any::new);
                default -> map.map("not").flatMap(this::read).map(When.Not::new);
            };
        }
        map.close();
        return when;
    }

    private Optional<List<When>> parts(YamlMap map, String key) {
        List<When> parts = new ArrayList<>();
        List<YamlMap> maps = map.maps(key);
        maps.forEach(part -> read(part).ifPresent(parts::add));
        return parts.isEmpty() || parts.size() < maps.size() ? Optional.empty() : Optional.of(parts);
    }

    private Optional<When> question(YamlMap map) {
        List<String> operators =
                ConditionReader.OPERATORS.stream().filter(map::has).toList();
        if (operators.size() != 1) {
            map.problem(
                    "question",
                    "this says not clearly which answer is meant",
                    "write one condition beside it, such as “answered: true”, “is: OPTION”, “is-one-of: [OPTION, OPTION]”,"
                            + " “at-least: NUMBER” or “after: DATE”");
        }
        Optional<String[]> names = map.string("question").map(name -> name.split("\\.", 2));
        Optional<Question> question = names.flatMap(parts -> named(map, parts[0]));
        if (question.isEmpty() || operators.size() != 1) {
            operators.forEach(operator -> ConditionReader.pass(map, operator));
            return Optional.empty();
        }
        Optional<String> row = names.filter(parts -> parts.length > 1).map(parts -> parts[1]);
        return new ConditionReader(map, question.get(), row).read(operators.getFirst());
    }

    private Optional<Question> named(YamlMap map, String id) {
        Question question = earlier.get(id);
        if (question == null && references.pageOf().containsKey(id)) {
            references
                    .circle(of, id)
                    .ifPresentOrElse(
                            circle -> map.problem(
                                    "question",
                                    "this is a loop: " + told(circle),
                                    "take one of these “when” away, or ask “" + id
                                            + "” on an earlier page for everyone"),
                            () -> map.problem(
                                    "question",
                                    "“" + id + "” is not asked before this",
                                    "name a question of an earlier page, or move this to a later one"));
        } else if (question == null) {
            map.problem(
                    "question",
                    "there is no question “" + id + "”",
                    earlier.isEmpty()
                            ? "no question is asked before this: take “when:” away"
                            : Nearest.advice(id, earlier.keySet()));
        }
        return Optional.ofNullable(question);
    }

    private static String told(List<String> circle) {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i + 1 < circle.size(); i++) {
            steps.add(told(circle.get(i)) + " waits for " + told(circle.get(i + 1)));
        }
        return steps.stream().collect(Collectors.joining(", "));
    }

    private static String told(String name) {
        return name.startsWith("page ") ? "page “" + name.substring(5) + "”" : "“" + name + "”";
    }
}
