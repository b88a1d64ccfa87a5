package org.folkmoot.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    private static List<CsvRows.Row> read(String text) throws IOException {
        CsvRows rows = new CsvRows(new StringReader(text));
        List<CsvRows.Row> all = new ArrayList<>();
        for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            all.add(row.get());
            if (row.get().hopeless()) {
                break;
            }
        }
        return all;
    }

    @Property(tries = 500)
    void readsWhatTheWriterWrote(@ForAll @Size(min = 2, max = 5) List<@Size(min = 2, max = 4) List<String>> table)
            throws IOException {
        StringWriter text = new StringWriter();
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        for (List<String> row : table) {
            printer.printRecord(row);
        }
        assertEquals(
                table, read(text.toString()).stream().map(CsvRows.Row::cells).toList());
    }

    @Test
    void countsLinesAsAnEditorDoes() throws IOException {
        List<CsvRows.Row> rows = read("a,b\r\n\"x\r\ny\nz\",2\n3,\"4\"\"\"\r\n\r\nlast,\"\"");
        assertEquals(
                List.of(1, 2, 5, 6, 7), rows.stream().map(CsvRows.Row::line).toList());
        assertEquals(
                List.of(
                        List.of("a", "b"),
                        List.of("x\r\ny\nz", "2"),
                        List.of("3", "4\""),
                        List.of(""),
                        List.of("last", "")),
                rows.stream().map(CsvRows.Row::cells).toList());
    }

    @Test
    void saysWhereQuotationMarksAreBroken() throws IOException {
        List<CsvRows.Row> rows = read("a,b\n1,say \"no\"\n\"x\"y,2\n3,\"open\n4,5\n");
        assertEquals(2, rows.get(1).broken().getFirst().column());
        assertEquals(1, rows.get(2).broken().getFirst().column());
        assertEquals(List.of("x", "2"), rows.get(2).cells());
        assertEquals(4, rows.get(3).line());
        assertEquals(2, rows.get(3).broken().getFirst().column());
        assertTrue(rows.get(3).hopeless());
    }

    @Test
    void stopsAtHugeCellsAndRows() throws IOException {
        CsvRows.Row cell = read("a\n\"" + "x".repeat(100_001) + "\"\n").getLast();
        assertTrue(cell.hopeless());
        assertTrue(read("\"" + "x".repeat(100_000) + "\"\n").getLast().broken().isEmpty());
        CsvRows.Row wide = read(",".repeat(9_999)).getLast();
        assertTrue(wide.hopeless());
        assertEquals(5_001, wide.broken().getFirst().column());
    }
}
