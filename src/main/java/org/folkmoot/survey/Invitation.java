package org.folkmoot.survey;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.YamlMap;

/** How a closed survey, which is begun with a code alone, treats its answers. The start page says so. */
public enum Invitation {
    /** The council knows which answers are whose. */
    NAMED,
    /** Nobody can tell which answers were begun with which code. */
    UNNAMED;

    private static final String INVITATION = "invitation";
    private static final String ANSWERS = "answers";
    private static final String REQUIRED = "required";

    /** Reads the keys {@code invitation} and {@code answers} of a survey; empty if anyone may answer. */
    static Optional<Invitation> read(YamlMap map) {
        Optional<String> required = map.string(INVITATION);
        Optional<String> answers = map.string(ANSWERS);
        required.filter(word -> !word.equals(REQUIRED))
                .ifPresent(word -> map.problem(
                        INVITATION,
                        "“" + INVITATION + "” is “" + word + "”",
                        "write “" + REQUIRED + "”, or leave it out if anyone may answer"));
        if (required.isEmpty()) {
            answers.ifPresent(word -> map.problem(
                    ANSWERS,
                    "“" + ANSWERS + "” stands without “" + INVITATION + "”",
                    "add “" + INVITATION + ": " + REQUIRED + "”, or leave it out"));
            return Optional.empty();
        }
        if (!map.has(ANSWERS)) {
            map.missing(ANSWERS);
            return Optional.empty();
        }
        Map<String, Invitation> words = Stream.of(values())
                .collect(Collectors.toMap(each -> each.name().toLowerCase(Locale.ROOT), Function.identity()));
        answers.filter(word -> !words.containsKey(word))
                .ifPresent(word -> map.problem(
                        ANSWERS, "“" + ANSWERS + "” is “" + word + "”", Nearest.advice(word, words.keySet())));
        return answers.map(words::get);
    }
}
