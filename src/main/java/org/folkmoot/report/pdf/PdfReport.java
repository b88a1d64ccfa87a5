package org.folkmoot.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.pdf.BarChart;
import org.folkmoot.pdf.Cover;
import org.folkmoot.pdf.Details;
import org.folkmoot.pdf.KeyFigure;
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

    private static final int LONGEST_LABEL = 120;
    private static final double HALF = 50;

    private final PdfDocument document;
    private final Set<String> known;
    private final Set<String> said = new HashSet<>();
    private String heading = "";

    private PdfReport(PdfDocument document, List<String> known) {
        this.document = document;
        this.known = Set.copyOf(known);
    }

    /** Writes the whole report; the stream is left open. */
    public static void write(Report report, OutputStream out) throws IOException {
        org.folkmoot.report.Cover cover = report.cover();
        Details details = new Details(
                cover.title(),
                LANGUAGE,
                cover.council(),
                cover.subtitle(),
                cover.made(),
                (cover.madeUp() ? "Made-up data – page" : "Page") + " {page} of {pages}");
        try (PdfDocument document = new PdfDocument(out, details, Style.standard())) {
            document.cover(new Cover(cover.council(), cover.title(), cover.subtitle(), cover.facts()));
            document.contents("Contents");
            new PdfReport(document, report.notes()).addAll(report.sections());
            if (document.replaced() > 0) {
                document.note(String.format(
                        Locale.UK,
                        "The sign □ stands in place of characters that the letters of this report cannot draw: %,d in all.",
                        document.replaced()));
            }
        }
    }

    /** A chapter begins a page unless it would leave half a page empty. A warning stays with the chapter that it stands before. */
    private void addAll(List<Section> sections) {
        for (int i = 0; i < sections.size(); i++) {
            boolean warned = i > 0 && sections.get(i - 1) instanceof Section.Warning;
            if (sections.get(i) instanceof Section.Heading chapter && chapter.level() == 1 && !warned) {
                document.newPagePastHalf();
            }
            add(sections.get(i));
        }
    }

    private void add(Section section) {
        switch (section) {
            case Section.Heading next -> {
                document.heading(next.level(), next.text());
                heading = next.text();
                if (next.level() == 1) {
                    said.clear();
                }
            }
            case Section.Prose prose -> document.paragraph(prose.text());
            case Section.Points points ->
                document.bullets(points.items().stream()
                        .map(item -> List.of(Span.plain(item)))
                        .toList());
            case Section.Warning warning -> document.box("", List.of(List.of(Span.bold(warning.text()))));
            case Section.Cards cards ->
                document.keyFigures(cards.cards().stream()
                        .map(card -> new KeyFigure(Shown.of(card.figure()), cut(card.label())))
                        .toList());
            case Section.Figures figures -> table(figures.table());
            case Section.Data data -> {}
            case Section.Chart chart -> chart(chart);
            case Section.Quotes quotes -> {
                document.paragraph(List.of(Span.bold("In people’s own words")));
                quotes.quotes().forEach(quote -> document.quote(quote.text(), quote.attribution()));
            }
        }
    }

    private static String cut(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }

    private void table(Table table) {
        if (table.rows().isEmpty()) {
            document.note(table.title() + ": there is nothing to show.");
            return;
        }
        Columns columns = new Columns(table);
        List<PdfTable.Column> headings = Stream.concat(
                        Stream.of(PdfTable.Column.words(table.stub())),
                        columns.headings().stream().map(PdfTable.Column::numbers))
                .toList();
        List<PdfTable.Row> rows = new ArrayList<>();
        List<List<String>> above = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            rows.add(new PdfTable.Row(
                    Stream.concat(Stream.of(label(row, above)), columns.cells(row).stream())
                            .toList(),
                    false));
            above.add(row.labels());
        }
        String notes = notes(table);
        document.table(new PdfTable(caption(table), headings, rows, notes.isEmpty() ? List.of() : List.of(notes)));
    }

    /** All levels of a row's label, or the last one after dashes where the row of the level above stands above it. */
    private static String label(Table.Row row, List<List<String>> above) {
        int last = row.labels().size() - 1;
        return last > 0 && above.contains(row.labels().subList(0, last))
                ? "– ".repeat(last) + row.labels().get(last)
                : row.words();
    }

    /** The name of a table; its title too, unless that has just been said above it. */
    private String caption(Table table) {
        return table.title().startsWith(heading)
                ? "Table " + table.id()
                : table.title() + " (table " + table.id() + ")";
    }

    /** In one paragraph: the base, what has not been said yet in this chapter, and the marks that stand in the table. */
    private String notes(Table table) {
        List<String> notes = new ArrayList<>();
        Stream.concat(
                        table.notes().stream().filter(note -> !known.contains(note) && said.add(note)),
                        Stream.concat(
                                Stream.of(table.base()),
                                table.marks().stream().map(mark -> mark.shorthand() + " " + Shown.briefly(mark))))
                .filter(note -> !note.isBlank())
                .map(note -> note.endsWith(".") ? note : note + ".")
                .forEach(notes::add);
        return String.join(" ", notes);
    }

    private void chart(Section.Chart chart) {
        Table table = chart.table();
        List<Table.Row> rows = chart.rows().stream().map(table.rows()::get).toList();
        String alternative = chart.finding() + " The table that follows has every figure.";
        switch (chart.form()) {
            case BARS -> {
                int column = chart.columns().getFirst();
                List<BarChart.Bar> bars = rows.stream()
                        .map(row -> new BarChart.Bar(
                                row.words(),
                                length(row.cells().get(column)),
                                Shown.of(row.cells().get(column))))
                        .toList();
                double most =
                        bars.stream().mapToDouble(BarChart.Bar::value).max().orElse(0);
                document.chart(new BarChart(chart.caption(), alternative, bars, most > HALF ? 100 : HALF, ""));
            }
            case STACKED ->
                document.chart(new StackedChart(
                        chart.caption(),
                        alternative,
                        chart.columns().stream()
                                .map(column -> step(table, column))
                                .toList(),
                        rows.stream()
                                .map(row -> new StackedChart.Stack(
                                        row.words(),
                                        chart.columns().stream()
                                                .map(row.cells()::get)
                                                .map(cell -> new StackedChart.Part(length(cell), Shown.of(cell)))
                                                .toList(),
                                        net(table, row)))
                                .toList(),
                        ""));
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
