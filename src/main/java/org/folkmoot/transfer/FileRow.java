package org.folkmoot.transfer;

import java.util.List;

/**
 * A row of a file as it stands.
 *
 * @param line the line of the text, or the row of the sheet, from 1
 */
record FileRow(int line, List<String> cells) {

    FileRow {
        cells = List.copyOf(cells);
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** A cell; blank beyond the end of the row. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** How a spreadsheet names a column: A, B … Z, AA. */
    static String letters(int column) {
        return (column >= 26 ? letters(column / 26 - 1) : "") + (char) ('A' + column % 26);
    }
}
