package org.folkmoot.pdf;

import java.util.List;

/**
 * A data table: one row of column headings, the first cell of each row being that row's heading.
 *
 * @param caption what the table shows, printed above it and tagged as its caption; never blank
 * @param columns at least one; if each has a share above 0 these are kept, otherwise widths are fitted to the content
 * @param rows at least one, each with a cell for each column
 * @param notes printed below it in order; may be empty
 */
public record PdfTable(String caption, List<Column> columns, List<Row> rows, List<String> notes) {
    public PdfTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        if (caption.isBlank()) {
            throw new IllegalArgumentException("A table has no caption: say what it shows.");
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("Table \"" + caption + "\" has no columns.");
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "Table \"" + caption + "\" has no rows: write a paragraph saying that there is nothing to show.");
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("Table \"" + caption + "\", row " + (i + 1) + " has "
                        + row.cells().size() + " cells for " + columns.size() + " columns: give one cell per column.");
            }
            if (row.cells().getFirst().isBlank()) {
                throw new IllegalArgumentException("Table \"" + caption + "\", row " + (i + 1)
                        + " begins with a blank cell: it is the row's heading and needs words.");
            }
        }
    }

    public PdfTable(String caption, List<Column> columns, List<Row> rows) {
        this(caption, columns, rows, List.of());
    }

    /**
     * @param heading never blank
     * @param numbers whether its cells are aligned to the right
     * @param share of the table's width relative to the other columns; 0 to fit it to the content
     */
    public record Column(String heading, boolean numbers, float share) {
        public Column {
            if (heading.isBlank()) {
                throw new IllegalArgumentException("A table column has a blank heading: screen readers need one.");
            }
            if (!(share >= 0)) {
                throw new IllegalArgumentException("Column \"" + heading + "\": share " + share + " is below 0.");
            }
        }

        public static Column words(String heading) {
            return new Column(heading, false, 0);
        }

        public static Column numbers(String heading) {
            return new Column(heading, true, 0);
        }
    }

    /** @param total whether the row stands out, as totals and nets do */
    public record Row(List<String> cells, boolean total) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... cells) {
            return new Row(List.of(cells), false);
        }

        public static Row total(String... cells) {
            return new Row(List.of(cells), true);
        }
    }
}
