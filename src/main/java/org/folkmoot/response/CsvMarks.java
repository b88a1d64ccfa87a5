package org.folkmoot.response;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Fault;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Reading;
import org.folkmoot.survey.Text;
import org.folkmoot.web.Messages;
import org.folkmoot.yaml.Nearest;

/** Turns the cells of a row into marks, and reports cells that would not be kept as they stand. */
final class CsvMarks {

    private static final String UNKNOWN_OPTION = "unknown-option";

    private final Messages messages;
    private final boolean checks;

    private CsvMarks(Messages messages, boolean checks) {
        this.messages = messages;
        this.checks = checks;
    }

    static CsvMarks checking(Messages messages) {
        return new CsvMarks(messages, true);
    }

    /** For rows that were checked before. */
    CsvMarks checked() {
        return new CsvMarks(messages, false);
    }

    Written written(CsvRows.Row row, CsvHeading heading, Collection<CsvHeading.Cells> answers, CsvFaults faults) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Map<QuestionId, Written.Mark> made = new LinkedHashMap<>();
        answers.forEach(each -> {
            Question question = each.question();
            Map<String, String> cells = each.cells();
            Written marks = question.marks(cells);
            if (checks) {
                check(row, heading, question, cells, question.read(marks), faults);
            }
            fields.putAll(marks.fields());
            made.putAll(marks.marks());
        });
        return new Written(fields, made);
    }

    private void check(
            CsvRows.Row row,
            CsvHeading heading,
            Question question,
            Map<String, String> cells,
            Reading reading,
            CsvFaults faults) {
        for (Fault fault : reading.faults()) {
            String column = column(fault, cells);
            if (!keptWhole(question, column, cells, reading.answer())) {
                String cell = cells.get(column);
                boolean option = fault.key().endsWith(UNKNOWN_OPTION);
                if (option && isTick(question, column)) {
                    faults.add(
                            row.line(),
                            heading.place(column),
                            "“" + shortened(cell) + "” in “" + column + "” is neither 1 nor 0",
                            "write 1 where the option was chosen and 0 where it was not");
                    continue;
                }
                String value = option ? fault.details(Text.DEFAULT_LANGUAGE).getFirst() : cell;
                faults.add(
                        row.line(),
                        heading.place(column),
                        "“" + shortened(value) + "” " + (option ? "is no option of" : "does not answer") + " “" + column
                                + "”",
                        option
                                ? Nearest.advice(value, options(question.measure()))
                                : messages.text(
                                        Text.DEFAULT_LANGUAGE,
                                        fault.key(),
                                        fault.details(Text.DEFAULT_LANGUAGE).toArray()));
            }
        }
    }

    /** Whether a column holds 1 or 0 for one option of several. */
    private static boolean isTick(Question question, String column) {
        return question.measure() instanceof Measure.AnyOf
                && !column.equals(question.head().id().value());
    }

    /** The column to which a fault leads: the one of its name, else the first of the question that holds anything. */
    private static String column(Fault fault, Map<String, String> cells) {
        return cells.containsKey(fault.field())
                ? fault.field()
                : cells.keySet().stream()
                        .filter(column -> fault.field().startsWith(column + "."))
                        .findFirst()
                        .orElse(cells.keySet().iterator().next());
    }

    /** Whether the answer holds all that stands in the cell, so that the fault is one that only a screen minds. */
    private static boolean keptWhole(Question question, String column, Map<String, String> cells, Answer answer) {
        return question.columns().stream()
                .filter(each -> each.id().equals(column))
                .map(each -> CsvLayout.unguarded(CsvLayout.text(each.cell().apply(answer))))
                .anyMatch(kept -> folded(kept).equals(folded(cells.get(column))));
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String shortened(String text) {
        String line = folded(text);
        return line.codePointCount(0, line.length()) <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 59)) + "…";
    }

    private static Set<String> options(Measure measure) {
        return switch (measure) {
            case Measure.OneOf one -> ids(one.categories().stream());
            case Measure.AnyOf any -> ids(any.categories().stream());
            case Measure.RankOf rank -> ids(rank.categories().stream());
            case Measure.Rows rows -> ids(rows.each().categories().stream());
            case Measure.Amount amount -> Set.of();
            case Measure.OpenWords words -> Set.of();
            case Measure.None none -> Set.of();
        };
    }

    private static Set<String> ids(Stream<Measure.Category> categories) {
        return categories.map(Measure.Category::id).collect(Collectors.toSet());
    }
}
