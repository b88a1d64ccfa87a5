package org.folkmoot.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.YamlMap;

/**
 * Checks questions that ask more finely what an earlier one asked, such as which Asian background after the ethnic group: every
 * option must belong to one of the earlier question, or small numbers could not be published under it.
 */
final class FinerCheck {

    private static final String HARMONISED = "harmonised";

    private FinerCheck() {}

    /** @param earlier the questions asked before, by id */
    static void check(YamlMap map, Question question, Map<String, Question> earlier) {
        if (categories(question).stream()
                .noneMatch(category -> category.parent().isPresent())) {
            return;
        }
        Optional<Question> wider = question.head()
                .when()
                .map(When::named)
                .filter(named -> named.size() == 1)
                .map(named -> earlier.get(named.iterator().next().value()));
        for (YamlMap option : map.maps("options")) {
            Optional<YamlMap.Scalar> parent = option.scalar(HARMONISED);
            if (parent.isEmpty()) {
                option.problems()
                        .add(
                                option.place(),
                                "“" + HARMONISED + "” is missing, which other options of the question have",
                                "name the option of the earlier question to which this one belongs");
            } else if (wider.isEmpty()) {
                option.problem(
                        HARMONISED,
                        "“" + HARMONISED + "” stands in a question that no single earlier question leads to",
                        "ask it “when:” that question has one of these options, or take “" + HARMONISED + "” away");
            } else {
                check(option, parent.get().text(), question, wider.get());
            }
        }
    }

    private static void check(YamlMap option, String parent, Question question, Question wider) {
        QuestionId id = wider.head().id();
        List<String> known =
                categories(wider).stream().map(Measure.Category::id).toList();
        Set<String> leading = question.head().when().orElseThrow() instanceof When.OneOf oneOf
                ? oneOf.options()
                : known.stream().collect(Collectors.toSet());
        if (!known.contains(parent)) {
            option.problem(
                    HARMONISED,
                    "the question “" + id + "” has no option “" + parent + "”",
                    Nearest.advice(parent, known));
        } else if (!leading.contains(parent)) {
            option.problem(
                    HARMONISED,
                    "the question is not asked of those who chose “" + parent + "”",
                    Nearest.advice(parent, leading));
        }
    }

    private static List<Measure.Category> categories(Question question) {
        return question.measure() instanceof Measure.OneOf oneOf ? oneOf.categories() : List.of();
    }
}
