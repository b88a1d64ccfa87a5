package org.folkmoot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Measure.Category;
import org.folkmoot.survey.Measure.Side;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;

/**
 * Works out the figures of {@code tables.csv} again as somebody outside would, who has three files: the exported responses, the
 * exported codings and the published tables. The definitions are asked for labels only.
 */
final class OutsideRecount {

    private final Map<String, CSVRecord> published = new HashMap<>();
    private final Map<String, Set<String>> codesByPerson = new HashMap<>();
    private final Map<String, List<CSVRecord>> responses = new HashMap<>();
    private final CodeFrame frame;
    private int compared;

    OutsideRecount(String tables, String codings, CodeFrame frame) throws IOException {
        this.frame = frame;
        for (CSVRecord line : read(tables)) {
            published.put(
                    String.join("|", line.get("table"), line.get("row"), line.get("column"), line.get("measure")),
                    line);
        }
        for (CSVRecord line : read(codings)) {
            boolean accepted = line.get("status").equals("accepted");
            if (accepted || line.get("status").equals("read")) {
                Set<String> codes = codesByPerson.computeIfAbsent(line.get("reference"), made -> new HashSet<>());
                if (accepted) {
                    frame.ancestors(line.get("code")).forEach(code -> codes.add(code.id()));
                }
            }
        }
    }

    private static List<CSVRecord> read(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }

    /** Compares every count, share, net and base of a survey's closed questions. */
    void survey(Survey survey, String export) throws IOException {
        List<CSVRecord> rows = read(export).stream()
                .filter(row -> row.get("disposition").equals("included"))
                .toList();
        String name = survey.id().survey();
        responses.put(name, rows);
        for (Question question : survey.questions()) {
            String id = question.head().id().value();
            String table = name + "." + id;
            if (Groups.isBanner(question)) {
                continue;
            }
            switch (question.measure()) {
                case Measure.OneOf oneOf -> oneOf(table, oneOf, rows, id);
                case Measure.AnyOf anyOf -> anyOf(table, anyOf, rows, id);
                case Measure.Rows grid ->
                    grid.rows()
                            .forEach(row -> row(table, Labels.of(row.label()), grid.each(), rows, id + "." + row.id()));
                case Measure.RankOf rankOf -> ranks(table, rankOf, rows, id);
                case Measure.Amount amount ->
                    same(
                            table,
                            "All who answered",
                            "",
                            "base",
                            count(rows, row -> !row.get(id).isEmpty()));
                case Measure.OpenWords words -> asked(name, question, rows);
                case Measure.None none -> asked(name, question, rows);
            }
        }
    }

    private void asked(String survey, Question question, List<CSVRecord> rows) {
        String id = question.head().id().value();
        String label = Labels.of(question.head().text());
        long answered = count(rows, row -> !row.get(id).isEmpty());
        same(survey + ".answered", label, "Answered", "count", answered);
        same(
                survey + ".answered",
                label,
                "Asked",
                "count",
                count(rows, row -> !List.of(row.get("missing").split(";")).contains(id + "=not-shown")));
    }

    private void oneOf(String table, Measure.OneOf measure, List<CSVRecord> rows, String column) {
        long base = count(rows, row -> !row.get(column).isEmpty());
        for (Category category : measure.categories()) {
            long count = count(rows, row -> row.get(column).equals(category.id()));
            same(table, Labels.of(category.label()), "", "count", count);
            percent(table, Labels.of(category.label()), "", count, base);
        }
    }

    private void row(String table, String label, Measure.OneOf each, List<CSVRecord> rows, String column) {
        long base = count(rows, row -> !row.get(column).isEmpty());
        long agree = 0;
        long disagree = 0;
        for (Category category : each.categories()) {
            long count = count(rows, row -> row.get(column).equals(category.id()));
            agree += category.side() == Side.FOR ? count : 0;
            disagree += category.side() == Side.AGAINST ? count : 0;
            percent(table, label, Labels.of(category.label()), count, base);
            same(table + ".counts", label, Labels.of(category.label()), "count", count);
        }
        same(table, label, "", "base", base);
        if (each.balanced()) {
            percent(table, label, "Total agree", agree, base);
            if (base >= 10) {
                same(table, label, "Net agreement", "points", rounded(agree - disagree, base));
            }
        }
    }

    private void anyOf(String table, Measure.AnyOf measure, List<CSVRecord> rows, String id) {
        long base = count(
                rows,
                row -> measure.categories().stream()
                        .anyMatch(category -> row.get(id + "." + category.id()).equals("1")));
        for (Category category : measure.categories()) {
            long count = count(rows, row -> row.get(id + "." + category.id()).equals("1"));
            same(table, Labels.of(category.label()), "", "count", count);
            percent(table, Labels.of(category.label()), "", count, base);
        }
    }

    private void ranks(String table, Measure.RankOf measure, List<CSVRecord> rows, String id) {
        long base = count(
                rows,
                row -> measure.categories().stream()
                        .anyMatch(category -> !row.get(id + "." + category.id()).isEmpty()));
        for (Category category : measure.categories()) {
            long first = count(rows, row -> row.get(id + "." + category.id()).equals("1"));
            same(table, Labels.of(category.label()), "First choice", "count", first);
            percent(table, Labels.of(category.label()), "First choice", first, base);
        }
    }

    /** Compares people, shares and ranks of all themes; to be called when all surveys have been given. */
    void themes() {
        Set<String> all = new HashSet<>();
        responses.values().forEach(rows -> rows.forEach(row -> all.add(row.get("reference"))));
        codesByPerson.keySet().retainAll(all);
        long base = codesByPerson.size();
        for (Code theme : frame.themes()) {
            same("comments.themes", Labels.of(theme.label()), "All responses", "count", people(theme));
            theme.withAllBelow().forEach(parent -> {
                for (Code code : parent.codes()) {
                    String row = String.join(" > ", ThemeTables.labels(theme, code));
                    String table = "themes." + theme.id();
                    same(table, row, "All responses", "count", people(code));
                    percent(table, row, "All responses", people(code), base);
                    if (!code.residual()) {
                        long before = parent.codes().stream()
                                .filter(other -> !other.residual() && people(other) > people(code))
                                .count();
                        same(table, row, "All responses", "rank", before + 1);
                    }
                }
            });
        }
    }

    private long people(Code code) {
        return codesByPerson.values().stream()
                .filter(codes -> codes.contains(code.id()))
                .count();
    }

    int compared() {
        return compared;
    }

    private static long count(List<CSVRecord> rows, Predicate<CSVRecord> test) {
        return rows.stream().filter(test).count();
    }

    private static long rounded(long count, long base) {
        return BigDecimal.valueOf(100 * count)
                .divide(BigDecimal.valueOf(base), 0, RoundingMode.HALF_UP)
                .longValue();
    }

    private void percent(String table, String row, String column, long count, long base) {
        CSVRecord line = line(table, row, column, "percent");
        if (base < 10) {
            assertEquals(base == 0 ? "z" : "c", line.get("mark"), line::toString);
        } else {
            long percent = rounded(count, base);
            boolean low = percent == 0 && count > 0;
            assertEquals(low ? "" : String.valueOf(percent), line.get("value"), line::toString);
            assertEquals(low ? "low" : "", line.get("mark"), line::toString);
            assertEquals(String.valueOf(base), line.get("base"), line::toString);
        }
        compared++;
    }

    private void same(String table, String row, String column, String measure, long value) {
        assertEquals(
                String.valueOf(value),
                line(table, row, column, measure).get("value"),
                table + " " + row + " " + column);
        compared++;
    }

    private CSVRecord line(String table, String row, String column, String measure) {
        CSVRecord line = published.get(String.join("|", table, row, column, measure));
        if (line == null) {
            throw new AssertionError("tables.csv has no " + measure + " of " + table + ", " + row + ", " + column);
        }
        return line;
    }
}
