package org.folkmoot.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.survey.kind.StandardKinds;
import org.folkmoot.yaml.Problems;

/** Makes surveys as an author might write them: all kinds, all operators of routing, sections, quotes. */
public final class GeneratedSurvey {

    private static final List<String> KINDS = List.of(
            "kind: single-choice, OPTIONS, prefer-not-to-say: true",
            "kind: single-choice, OPTIONS, dont-know: true",
            "kind: multiple-choice, OPTIONS",
            "kind: multiple-choice, most: 2, OPTIONS",
            "kind: agreement-grid, rows: [{id: r1, label: Row 1}, {id: r2, label: Row 2}], dont-know: true",
            "kind: scale, from: 1, to: 5",
            "kind: ranking, options: [{id: o1, label: One}, {id: o2, label: Two}, {id: o3, label: Three}], places: 2",
            "kind: short-text, longest: 60",
            "kind: long-text",
            "kind: number, least: 0, greatest: 20",
            "kind: number, least: -5, greatest: 5, decimals: 1",
            "kind: date, earliest: 2020-01-01, latest: 2020-12-31",
            "kind: postcode",
            "kind: place, postcodes: {o1: [QM1], o2: [QM2 3]},"
                    + " options: [{id: o1, label: One}, {id: o2, label: Two}, {id: none, label: None}]");

    private static final String OPTIONS =
            "options: [{id: o1, label: One}, {id: o2, label: Two}, {id: o3, label: Three},"
                    + " {id: other, label: Other, say: true}, {id: none, label: None, exclusive: true}]";

    private record Made(String id, String kind) {}

    private final Random random;
    private final List<Made> earlier = new ArrayList<>();

    private GeneratedSurvey(Random random) {
        this.random = random;
    }

    /** A survey without any problem. */
    public static Survey of(Random random) {
        for (int tries = 0; tries < 200; tries++) {
            Optional<Survey> survey = valid(new GeneratedSurvey(random).yaml());
            if (survey.isPresent()) {
                return survey.get();
            }
        }
        throw new AssertionError("No survey without problems was made in 200 tries.");
    }

    private static Optional<Survey> valid(String yaml) {
        Problems problems = new Problems();
        Optional<Survey> survey = new SurveyReader(StandardKinds.all())
                .read(
                        new SurveyId("made", "up"),
                        "up.yaml",
                        yaml,
                        bank -> Optional.empty(),
                        Set.of(),
                        AreaTables.none(),
                        problems);
        return survey.filter(read -> problems.none());
    }

    private String yaml() {
        int pages = 1 + random.nextInt(7);
        int sections = random.nextInt(3) == 0 ? 0 : Math.min(pages, 1 + random.nextInt(4));
        StringBuilder yaml = new StringBuilder("title: T\nlabel: L\nunit: {one: one, many: many}\nminutes: 5\n");
        if (sections > 0) {
            yaml.append("any-order: ").append(random.nextInt(4) > 0).append("\nsections:\n");
            for (int i = 0; i < sections; i++) {
                yaml.append("  - {id: s").append(i).append(", title: S}\n");
            }
        }
        yaml.append("pages:\n");
        int number = 0;
        for (int i = 0; i < pages; i++) {
            yaml.append("  - id: p")
                    .append(i)
                    .append("\n    title: \"P ")
                    .append(quote())
                    .append("\"\n");
            if (sections > 0) {
                yaml.append("    section: s").append(i * sections / pages).append('\n');
            }
            when().ifPresent(when -> yaml.append("    when: ").append(when).append('\n'));
            yaml.append("    questions:\n");
            List<Made> here = new ArrayList<>();
            for (int questions = 1 + random.nextInt(3); questions > 0; questions--) {
                Made made = new Made("q" + number++, any(KINDS));
                here.add(made);
                yaml.append("      - {id: ")
                        .append(made.id())
                        .append(", text: \"Q ")
                        .append(quote())
                        .append("\", ");
                yaml.append(made.kind().replace("OPTIONS", OPTIONS));
                yaml.append(random.nextInt(4) == 0 ? ", required: true" : "");
                when().ifPresent(when -> yaml.append(", when: ").append(when));
                yaml.append("}\n");
            }
            earlier.addAll(here);
        }
        return yaml.toString();
    }

    private String quote() {
        return earlier.isEmpty() || random.nextInt(3) > 0
                ? "?"
                : "{{" + any(earlier).id() + "|no answer}}";
    }

    private Optional<String> when() {
        return earlier.isEmpty() || random.nextInt(5) > 1 ? Optional.empty() : Optional.of(condition(2));
    }

    private String condition(int depth) {
        return switch (depth == 0 ? 3 : random.nextInt(6)) {
            case 0 -> "{all: [" + condition(depth - 1) + ", " + condition(depth - 1) + "]}";
            case 1 -> "{any: [" + condition(depth - 1) + ", " + condition(depth - 1) + "]}";
            case 2 -> "{not: " + condition(depth - 1) + "}";
            default -> about(any(earlier));
        };
    }

    private String about(Made made) {
        if (random.nextInt(6) == 0) {
            return "{question: " + made.id() + ", answered: " + random.nextBoolean() + "}";
        }
        String kind = made.kind().split("[ ,]+")[1];
        String row = kind.equals("agreement-grid") ? "." + any(List.of("r1", "r2")) : "";
        return "{question: " + made.id() + row + ", " + any(operators(kind)) + "}";
    }

    private List<String> operators(String kind) {
        return switch (kind) {
            case "single-choice" -> List.of("is: o1", "is: none", "is-one-of: [o2, other]", "contains: o3");
            case "place" -> List.of("is: o1", "is: none", "is-one-of: [o1, o2]");
            case "multiple-choice" -> List.of("contains: o1", "is: none", "is-one-of: [o2, o3]");
            case "agreement-grid" -> List.of("is: agree", "is-one-of: [disagree, strongly-disagree]", "answered: true");
            case "scale" -> List.of("is: 3", "at-least: 4", "less-than: 3", "between: [2, 4]");
            case "ranking" -> List.of("ranked-first: o1", "ranked: o2", "ranked: o3, within: 2");
            case "short-text", "long-text" -> List.of("contains: bus", "contains: the park");
            case "number" ->
                List.of("more-than: 2", "at-least: 0", "less-than: 3", "at-most: 4", "between: [1, 3]", "equals: 4");
            case "date" ->
                List.of(
                        "before: 2020-06-01",
                        "after: 2020-06-01",
                        "on-or-before: 2020-03-01",
                        "on-or-after: 2020-09-01",
                        "between: [2020-04-01, 2020-08-01]");
            default -> List.of("answered: true");
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
