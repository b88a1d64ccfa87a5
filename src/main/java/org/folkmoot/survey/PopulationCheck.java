package org.folkmoot.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.yaml.Nearest;
import org.folkmoot.yaml.Problems;

/** Reports populations of questions that nobody asks, and of groups that are no option of theirs. */
final class PopulationCheck {

    private PopulationCheck() {}

    static void check(Council council, List<Survey> surveys, Problems problems) {
        for (Council.Population population : council.populations()) {
            List<Question> asked = surveys.stream()
                    .flatMap(survey -> survey.byId().values().stream())
                    .filter(question -> question.head().id().value().equals(population.question()))
                    .toList();
            if (asked.isEmpty()) {
                Set<String> known = surveys.stream()
                        .flatMap(survey -> survey.byId().values().stream())
                        .map(question -> question.head().id().value())
                        .collect(Collectors.toSet());
                problems.add(
                        population.place(),
                        "no survey asks a question “" + population.question() + "”",
                        Nearest.advice(population.question(), known));
            }
            asked.stream()
                    .flatMap(question -> options(question).stream())
                    .findFirst()
                    .ifPresent(options -> population.groups().keySet().stream()
                            .filter(group -> !options.contains(group))
                            .forEach(group -> problems.add(
                                    population.place(),
                                    "the question “" + population.question() + "” has no option “" + group + "”",
                                    Nearest.advice(group, options))));
        }
    }

    private static Optional<Set<String>> options(Question question) {
        return question.widget() instanceof Widget.Choices choices
                ? Optional.of(
                        choices.choices().stream().map(Widget.Choice::value).collect(Collectors.toSet()))
                : Optional.empty();
    }
}
