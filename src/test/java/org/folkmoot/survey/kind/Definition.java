package org.folkmoot.survey.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Column;
import org.folkmoot.survey.Head;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.QuestionKind;
import org.folkmoot.survey.Reading;
import org.folkmoot.survey.TextReader;
import org.folkmoot.yaml.Problem;
import org.folkmoot.yaml.Problems;
import org.folkmoot.yaml.YamlMap;

/** One question read from YAML as an author writes it, with what is wrong with it. */
public record Definition(Question question, List<Problem> problems) {

    /** Reads a question written as an entry of {@code questions:}; the entry begins in line 2. */
    public static Definition read(String yaml) {
        Problems problems = new Problems();
        YamlMap map = YamlMap.read("residents.yaml", "questions:\n" + yaml.indent(2), problems)
                .flatMap(file -> file.maps("questions").stream().findFirst())
                .orElseThrow(() -> new AssertionError("No question could be read: " + problems.all()));
        Head head = new Head(
                new QuestionId(map.required("id")),
                TextReader.required(map, "text"),
                TextReader.optional(map, "hint"),
                map.scalar("theme").map(theme -> new Head.ThemeName(theme.text(), theme.place())),
                Optional.empty(),
                map.flag("required"),
                map.place());
        Question question = StandardKinds.all()
                .named(map.required("kind"))
                .map(kind -> kind.parse(head, map))
                .orElse(null);
        map.close();
        return new Definition(question, problems.all());
    }

    /** A question that must have no problem. */
    public static Question good(String yaml) {
        Definition definition = read(yaml);
        if (!definition.problems().isEmpty()) {
            throw new AssertionError(definition.problems());
        }
        return definition.question();
    }

    public static Question sample(QuestionKind kind) {
        return good(kind.sample().yaml());
    }

    /** Reads marks given as field, entry, field, entry … */
    static Reading read(Question question, String... fieldsAndEntries) {
        return question.read(written(fieldsAndEntries));
    }

    static Written written(String... fieldsAndEntries) {
        Map<String, List<String>> fields = new java.util.LinkedHashMap<>();
        for (int i = 0; i < fieldsAndEntries.length; i += 2) {
            fields.computeIfAbsent(fieldsAndEntries[i], field -> new java.util.ArrayList<>())
                    .add(fieldsAndEntries[i + 1]);
        }
        return Written.of(fields);
    }

    /** The keys of the faults of a reading. */
    static List<String> faults(Reading reading) {
        return reading.faults().stream()
                .map(fault -> fault.key().replace("survey.fault.", ""))
                .toList();
    }

    /** The cells of an answer by column id, blank ones left out, as a file has them. */
    static Map<String, String> cells(Question question, Answer answer) {
        return question.columns().stream()
                .filter(column -> !(column.cell().apply(answer) instanceof Column.Blank))
                .collect(Collectors.toMap(
                        Column::id, column -> cell(column.cell().apply(answer))));
    }

    private static String cell(Column.Datum datum) {
        return switch (datum) {
            case Column.Choice choice -> choice.id();
            case Column.Flag flag -> flag.chosen() ? "1" : "0";
            case Column.Number number -> number.number().toPlainString();
            case Column.Date date -> date.date().toString();
            case Column.Words words -> words.text();
            case Column.Blank ignored -> "";
        };
    }
}
