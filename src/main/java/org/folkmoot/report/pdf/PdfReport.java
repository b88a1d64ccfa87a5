package org.folkmoot.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.pdf.BarChart;
import org.folkmoot.pdf.Cover;
import org.folkmoot.pdf.Details;
import org.folkmoot.pdf.PdfDocument;
import org.folkmoot.pdf.PdfTable;
import org.folkmoot.pdf.Span;
import org.folkmoot.pdf.StackedChart;
import org.folkmoot.pdf.Style;
import org.folkmoot.report.Report;
import org.folkmoot.report.Section;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Table;

/** Writes a report as PDF/UA-1. It decides how things look and nothing else. */
public final class PdfReport {

    private static final String LANGUAGE = "en-GB";

    private final PdfDocument document;

    private PdfReport(PdfDocument document) {
        this.document = document;
    }

    /** Writes the whole report; the stream is left open. */
    public static void write(Report report, OutputStream out) throws IOException {
        org.folkmoot.report.Cover cover = report.cover();
        Details details = new Details(
                cover.title(), LANGUAGE, cover.council(), cover.subtitle(), cover.made(), "Page {page} of {pages}");
        try (PdfDocument document = new PdfDocument(out, details, Style.standard())) {
            document.cover(new Cover(cover.council(), cover.title(), cover.subtitle(), cover.facts()));
            document.contents("Contents");
            new PdfReport(document).addAll(report.sections());
            if (!report.notes().isEmpty()) {
                document.heading(1, "Notes");
                document.bullets(report.notes().stream()
                        .map(note -> List.of(Span.plain(note)))
                        .toList());
            }
        }
    }

    /** A chapter begins a page, but a warning stays with the chapter that it stands before. */
    private void addAll(List<Section> sections) {
        for (int i = 0; i < sections.size(); i++) {
            boolean warned = i > 0 && sections.get(i - 1) instanceof Section.Warning;
            if (sections.get(i) instanceof Section.Heading heading && heading.level() == 1 && !warned) {
                document.newPage();
            }
            add(sections.get(i));
        }
    }

    private void add(Section section) {
        switch (section) {
            case Section.Heading heading -> document.heading(heading.level(), heading.text());
            case Section.Prose prose -> document.paragraph(prose.text());
            case Section.Points points ->
                document.bullets(points.items().stream()
                        .map(item -> List.of(Span.plain(item)))
                        .toList());
            case Section.Warning warning -> document.box("", List.of(List.of(Span.bold(warning.text()))));
            case Section.Figures figures -> table(figures.table());
            case Section.Data data ->
                document.note("“" + data.table().title() + "” is in the workbook and in tables.csv as "
                        + data.table().id() + ".");
            case Section.Chart chart -> chart(chart);
            case Section.Quotes quotes ->
                quotes.quotes().forEach(quote -> document.quote(quote.text(), quote.attribution()));
        }
    }

    private void table(Table table) {
        if (table.rows().isEmpty()) {
            document.note(table.title() + ": there is nothing to show.");
            return;
        }
        List<PdfTable.Column> columns = Stream.concat(
                        Stream.of(PdfTable.Column.words(table.stub())),
                        headings(table).stream().map(PdfTable.Column::numbers))
                .toList();
        List<PdfTable.Row> rows = table.rows().stream()
                .map(row -> new PdfTable.Row(
                        Stream.concat(
                                        Stream.of(row.words()),
                                        row.cells().stream().map(Shown::of))
                                .toList(),
                        false))
                .toList();
        List<String> notes = new ArrayList<>();
        if (!table.base().isBlank()) {
            notes.add(table.base());
        }
        notes.addAll(table.notes());
        table.marks().forEach(mark -> notes.add(mark.shorthand() + " means " + mark.meaning() + "."));
        document.table(new PdfTable(table.title(), columns, rows, notes));
    }

    /** The headings without their unit, which each cell shows, unless two of them would be the same. */
    private static List<String> headings(Table table) {
        List<String> plain = table.headings().stream()
                .map(heading ->
                        heading.group().isEmpty() ? heading.words() : String.join(Table.LEVELS, heading.group()))
                .toList();
        boolean clear = plain.stream().distinct().count() == plain.size();
        return clear
                ? plain
                : table.headings().stream().map(Table.Heading::words).toList();
    }

    private void chart(Section.Chart chart) {
        Table table = chart.table();
        switch (chart.form()) {
            case BARS -> {
                int column = chart.columns().getFirst();
                document.chart(new BarChart(
                        table.title(),
                        chart.finding() + " The table that follows has every figure.",
                        table.rows().stream()
                                .map(row -> new BarChart.Bar(
                                        row.words(),
                                        length(row.cells().get(column)),
                                        Shown.of(row.cells().get(column))))
                                .toList(),
                        100,
                        table.base()));
            }
            case STACKED ->
                document.chart(new StackedChart(
                        table.title(),
                        chart.finding() + " The table that follows has every figure.",
                        chart.columns().stream()
                                .map(column -> step(table, column))
                                .toList(),
                        table.rows().stream()
                                .map(row -> new StackedChart.Stack(
                                        row.words(),
                                        chart.columns().stream()
                                                .map(row.cells()::get)
                                                .map(cell -> new StackedChart.Part(length(cell), Shown.of(cell)))
                                                .toList(),
                                        net(table, row)))
                                .toList(),
                        table.base()));
        }
    }

    private static String step(Table table, int column) {
        List<String> group = table.headings().get(column).group();
        return group.isEmpty() ? table.headings().get(column).words() : group.getLast();
    }

    /** What stands at the end of a divided bar: the row's net agreement, where its table has one. */
    private static String net(Table table, Table.Row row) {
        return IntStream.range(0, table.headings().size())
                .filter(i -> table.headings().get(i).measure() == Table.Quantity.POINTS)
                .mapToObj(i -> "Net " + Shown.of(row.cells().get(i)))
                .findFirst()
                .orElse("");
    }

    private static double length(Cell cell) {
        return switch (cell) {
            case Cell.Share share -> share.percent();
            case Cell.Count count -> count.count();
            case Cell.Base base -> base.base();
            case Cell.Points points -> Math.max(0, points.points());
            case Cell.Amount amount -> Math.max(0, amount.amount().doubleValue());
            case Cell.Hidden hidden -> 0;
        };
    }
}
