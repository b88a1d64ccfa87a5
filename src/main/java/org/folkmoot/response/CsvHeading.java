package org.folkmoot.response;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.survey.Column;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.yaml.Nearest;

/** The first row of a CSV file: which column holds what. */
final class CsvHeading {

    private static final Set<String> OWN = Stream.concat(
                    Stream.of(CsvLayout.Own.values()).map(CsvLayout.Own::id),
                    Stream.concat(CsvLayout.SENDER.stream(), Stream.of(CsvLayout.MISSING)))
            .collect(Collectors.toUnmodifiableSet());

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Integer, Map<String, Question>> questions;

    private CsvHeading(List<String> names, Map<Integer, Map<String, Question>> questions) {
        this.names = List.copyOf(names);
        this.questions = questions;
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
    }

    /** Reads the first row; empty if no column of it is known, with what is wrong reported. */
    static Optional<CsvHeading> read(CsvRows.Row row, List<Edition> editions, CsvFaults faults) {
        row.broken().forEach(broken -> faults.add(row.line(), broken.column(), broken.what(), broken.todo()));
        List<String> names = row.cells().stream()
                .map(CsvLayout::unguarded)
                .map(String::strip)
                .toList();
        Map<Integer, Map<String, Question>> questions = new HashMap<>();
        editions.forEach(edition -> questions.put(edition.number(), columns(edition)));
        Set<String> known = Stream.concat(
                        OWN.stream(), questions.values().stream().flatMap(columns -> columns.keySet().stream()))
                .collect(Collectors.toSet());
        if (row.hopeless()) {
            return Optional.empty();
        }
        if (names.stream().noneMatch(known::contains)) {
            boolean otherMarks = names.size() == 1 && names.getFirst().matches("(?s).*[;\t].*");
            faults.add(
                    row.line(),
                    1,
                    otherMarks
                            ? "the cells of this file are not parted by commas"
                            : "the first row does not name any column of the survey",
                    otherMarks
                            ? "save it as “CSV UTF-8” with commas"
                            : "begin with a row of column names, as “export” writes it");
            return Optional.empty();
        }
        check(row.line(), names, known, faults);
        CsvHeading heading = new CsvHeading(names, questions);
        heading.checkJoined(row.line(), editions, faults);
        return Optional.of(heading);
    }

    private static void check(int line, List<String> names, Set<String> known, CsvFaults faults) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Integer before = seen.putIfAbsent(name, i + 1);
            if (name.isEmpty()) {
                faults.add(line, i + 1, "this column has no name", "name it, or take the column away");
            } else if (before != null) {
                faults.add(
                        line,
                        i + 1,
                        "the column “" + name + "” stands here twice, first as column " + before,
                        "keep one of the two");
            } else if (!known.contains(name)) {
                faults.add(line, i + 1, "the survey has no column “" + name + "”", advice(name, known));
            }
        }
    }

    /** The nearest name; all of them would be more than anybody reads. */
    private static String advice(String name, Set<String> known) {
        return Nearest.of(name, known)
                .map(near -> "did you mean “" + near + "”?")
                .orElse("take the column away, or name it as “export” does");
    }

    /** The options of a question stand in one column or in one column each. */
    private void checkJoined(int line, List<Edition> editions, CsvFaults faults) {
        editions.getLast().survey().byId().values().forEach(question -> {
            String id = question.head().id().value();
            Optional<String> each = question.columns().stream()
                    .map(Column::id)
                    .filter(column -> !column.equals(id) && !column.endsWith(".text") && places.containsKey(column))
                    .findFirst();
            if (joins(question) && places.containsKey(id) && each.isPresent()) {
                faults.add(
                        line,
                        place(id),
                        "the options of “" + id + "” stand in this column and in “" + each.get() + "”",
                        "keep one or the other");
            }
        });
    }

    private static boolean joins(Question question) {
        return switch (question.measure()) {
            case Measure.AnyOf any -> true;
            case Measure.RankOf rank -> true;
            case Measure.OneOf one -> false;
            case Measure.Amount amount -> false;
            case Measure.Rows rows -> false;
            case Measure.OpenWords words -> false;
            case Measure.None none -> false;
        };
    }

    private static Map<String, Question> columns(Edition edition) {
        Map<String, Question> columns = new LinkedHashMap<>();
        edition.survey().byId().values().forEach(question -> {
            question.columns().forEach(column -> columns.put(column.id(), question));
            if (joins(question)) {
                columns.put(question.head().id().value(), question);
            }
        });
        return columns;
    }

    int size() {
        return names.size();
    }

    List<String> names() {
        return names;
    }

    /** Whether a row with as many cells is the heading once more. */
    boolean repeated(CsvRows.Row row) {
        for (int i = 0; i < names.size(); i++) {
            if (!CsvLayout.unguarded(row.cells().get(i)).strip().equals(names.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The place of a column from 1; 1 if the file does not have it. */
    int place(String name) {
        return places.getOrDefault(name, 0) + 1;
    }

    /** What stands in a column, the apostrophe of a guarded text taken away; blank if the file does not have it. */
    String cell(CsvRows.Row row, String name) {
        Integer place = places.get(name);
        return place == null ? "" : CsvLayout.unguarded(row.cells().get(place));
    }

    /** The cells of a row that belong to one question, by the name of their column; none is blank. */
    record Cells(Question question, Map<String, String> cells) {}

    /** The cells of a row that hold anything, with the question of an edition that they answer. */
    Collection<Cells> answers(CsvRows.Row row, Edition edition, CsvFaults faults) {
        Map<String, Question> columns = questions.get(edition.number());
        Map<QuestionId, Cells> answers = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String cell = CsvLayout.unguarded(row.cells().get(i));
            if (cell.isBlank() || OWN.contains(name)) {
                continue;
            }
            Question question = columns.get(name);
            if (question == null) {
                faults.add(
                        row.line(),
                        i + 1,
                        "edition " + edition.number() + " of the survey does not have “" + name + "”",
                        "leave this cell empty");
            } else {
                answers.computeIfAbsent(question.head().id(), any -> new Cells(question, new LinkedHashMap<>()))
                        .cells()
                        .put(name, cell);
            }
        }
        return answers.values();
    }
}
