package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.YamlMap;

/**
 * Reads {@code when:}, the earlier answers for which something is asked.
 *
 * @param earlier the questions that may be named, by id
 * @param all the ids of all questions, so that one asked too late can be told from one that does not exist
 */
record WhenReader(Map<String, Question> earlier, Set<String> all) {

    private static final List<String> FORMS = List.of("question", "all", "any", "not");

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
        long conditions =
                Stream.of("answered", "is", "is-one-of").filter(map::has).count();
        if (conditions != 1) {
            map.problem(
                    "question",
                    "this says not clearly which answer is meant",
                    "write one of “answered: true”, “is: OPTION” or “is-one-of: [OPTION, OPTION]” beside it");
        }
        Optional<YamlMap.Scalar> id = map.scalar("question");
        List<YamlMap.Scalar> options = Stream.concat(
                        map.scalar("is").stream(),
                        map.has("is-one-of") ? map.scalars("is-one-of").stream() : Stream.of())
                .toList();
        boolean answered = map.flag("answered");
        Optional<Question> question = id.flatMap(name -> named(map, name.text()));
        if (question.isEmpty() || conditions != 1) {
            return Optional.empty();
        }
        QuestionId name = question.get().head().id();
        if (map.has("answered")) {
            When when = new When.Answered(name);
            return Optional.of(answered ? when : new When.Not(when));
        }
        return options(map, question.get(), options).map(ids -> new When.OneOf(name, ids));
    }

    private Optional<Question> named(YamlMap map, String id) {
        Question question = earlier.get(id);
        if (question == null && all.contains(id)) {
            map.problem(
                    "question",
                    "“" + id + "” is not asked before this",
                    "name a question of an earlier page, or move this to a later one");
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

    private static Optional<Set<String>> options(YamlMap map, Question question, List<YamlMap.Scalar> named) {
        Optional<List<Measure.Category>> categories = Routing.categories(question.measure());
        if (categories.isEmpty()) {
            map.problem(
                    "question",
                    "“" + question.head().id() + "” has no options that could be asked for",
                    "use “answered: true”, or name a question of single or multiple choice");
            return Optional.empty();
        }
        Set<String> known = categories.get().stream().map(Measure.Category::id).collect(Collectors.toSet());
        named.stream()
                .filter(option -> !known.contains(option.text()))
                .forEach(option -> map.problems()
                        .add(
                                option.place(),
                                "“" + question.head().id() + "” has no option “" + option.text() + "”",
                                Nearest.advice(option.text(), known)));
        Set<String> ids =
                named.stream().map(YamlMap.Scalar::text).filter(known::contains).collect(Collectors.toSet());
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids);
    }
}
