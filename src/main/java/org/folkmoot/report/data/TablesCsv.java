package org.folkmoot.report.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.folkmoot.report.Report;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Cell.Mark;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;

/**
 * {@code tables.csv}: one line for every published figure, in report order. UTF-8 with CRLF, as RFC 4180 has it.
 *
 * <p>The column {@code base} holds the number that a percentage, difference or mean stands on, and is blank for plain numbers.
 */
public final class TablesCsv {

    private static final List<String> HEADINGS =
            List.of("table", "title", "row", "column", "measure", "value", "base", "mark");
    private static final String FORMULA = "'=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private TablesCsv() {}

    /**
     * Writes the tables of a report and leaves the stream open.
     *
     * @throws IOException if the stream takes no more
     */
    public static void write(Report report, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(HEADINGS);
        for (Table table : report.tables()) {
            for (Row row : table.rows()) {
                for (int place = 0; place < row.cells().size(); place++) {
                    csv.printRecord(line(
                            table, row, table.headings().get(place), row.cells().get(place)));
                }
            }
        }
        csv.flush();
    }

    private static List<String> line(Table table, Row row, Heading heading, Cell cell) {
        return List.of(
                text(table.id()),
                text(table.title()),
                text(row.words()),
                text(String.join(Table.LEVELS, heading.group())),
                measure(row, heading, cell),
                value(cell),
                base(cell),
                mark(cell));
    }

    /** In a row of bases a hidden one is a base too. */
    private static String measure(Row row, Heading heading, Cell cell) {
        boolean bases = row.cells().getFirst() instanceof Cell.Base && heading.measure() == Quantity.COUNT;
        Quantity quantity = bases || cell instanceof Cell.Base ? Quantity.BASE : heading.measure();
        return quantity.name().toLowerCase(Locale.ROOT);
    }

    private static String value(Cell cell) {
        return switch (cell) {
            case Cell.Count count -> String.valueOf(count.count());
            case Cell.Base base -> String.valueOf(base.base());
            case Cell.Share share -> share.low() ? "" : String.valueOf(share.percent());
            case Cell.Points points -> String.valueOf(points.points());
            case Cell.Amount amount -> amount.amount().toPlainString();
            case Cell.Hidden hidden -> "";
        };
    }

    private static String base(Cell cell) {
        return switch (cell) {
            case Cell.Count count -> "";
            case Cell.Base base -> "";
            case Cell.Share share -> String.valueOf(share.base());
            case Cell.Points points -> String.valueOf(points.base());
            case Cell.Amount amount -> String.valueOf(amount.base());
            case Cell.Hidden hidden -> "";
        };
    }

    private static String mark(Cell cell) {
        return switch (cell) {
            case Cell.Hidden hidden -> hidden.mark().letters();
            case Cell.Share share -> share.low() ? Mark.LOW.letters() : "";
            case Cell.Count count -> "";
            case Cell.Base base -> "";
            case Cell.Points points -> "";
            case Cell.Amount amount -> "";
        };
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String text(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
