package org.folkmoot.response;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a CSV file row by row, strictly, and says where it is broken. Our own rather than a library's because each fault needs
 * the line and the column at which an officer finds it, and because a quotation mark that is never closed must not draw the rest
 * of a large file into memory.
 */
public final class CsvRows implements RowSource {

    static final int LONGEST_CELL = 100_000;
    static final int MOST_CELLS = 5_000;

    private static final char QUOTE = '"';
    private static final int END = -1;
    private static final int NONE = -2;

    private final Reader reader;
    private final char separator;
    private int line = 1;
    private final char[] buffer = new char[1 << 13];
    private int at;
    private int end;
    private int ahead = NONE;

    CsvRows(Reader reader) {
        this(reader, ',');
    }

    /** @param separator what stands between cells: a comma, a semicolon or a tab */
    public CsvRows(Reader reader, char separator) {
        this.reader = reader;
        this.separator = separator;
    }

    /**
     * @param line the line in the file on which it begins, from 1
     * @param broken what is wrong with its quotation marks and sizes
     * @param hopeless whether nothing after it can be read
     */
    public record Row(int line, List<String> cells, List<Broken> broken, boolean hopeless) {

        public boolean blank() {
            return broken.isEmpty() && cells.stream().allMatch(String::isBlank);
        }
    }

    /** A fault in a column, from 1. */
    public record Broken(int column, String what, String todo) {}

    @Override
    public Optional<Row> next() throws IOException {
        if (peek() == END) {
            return Optional.empty();
        }
        int start = line;
        List<String> cells = new ArrayList<>();
        List<Broken> broken = new ArrayList<>();
        do {
            if (cells.size() == MOST_CELLS) {
                broken.add(new Broken(
                        MOST_CELLS + 1,
                        "this row has more than 5,000 cells",
                        "keep one column for each heading of an exported file"));
                return Optional.of(new Row(start, cells, broken, true));
            }
            Optional<String> cell =
                    peek() == QUOTE ? quoted(cells.size() + 1, broken) : plain(cells.size() + 1, broken);
            if (cell.isEmpty()) {
                return Optional.of(new Row(start, cells, broken, true));
            }
            cells.add(cell.get());
        } while (comma());
        return Optional.of(new Row(start, cells, broken, false));
    }

    /** Whether another cell of the row follows; takes the comma or the end of the line. */
    private boolean comma() throws IOException {
        int c = take();
        if (c == '\r' && peek() == '\n') {
            take();
        }
        if (c == '\r' || c == '\n') {
            line++;
        }
        return c == separator;
    }

    private Optional<String> plain(int column, List<Broken> broken) throws IOException {
        StringBuilder cell = new StringBuilder();
        boolean stray = false;
        while (!ends(peek())) {
            stray |= peek() == QUOTE;
            cell.append((char) take());
            if (cell.length() > LONGEST_CELL) {
                return tooLong(column, broken);
            }
        }
        if (stray) {
            broken.add(new Broken(
                    column,
                    "a quotation mark stands in a cell that does not begin with one",
                    "put the whole cell in quotation marks, and double each one inside it"));
        }
        return Optional.of(cell.toString());
    }

    private Optional<String> quoted(int column, List<Broken> broken) throws IOException {
        take();
        StringBuilder cell = new StringBuilder();
        while (true) {
            int c = take();
            if (c == END) {
                broken.add(new Broken(
                        column,
                        "the quotation mark at the beginning of this cell is never closed",
                        "close it, and double each quotation mark inside the cell"));
                return Optional.empty();
            }
            if (c == QUOTE) {
                if (peek() != QUOTE) {
                    break;
                }
                take();
            }
            if (c == '\n' || c == '\r' && peek() != '\n') {
                line++;
            }
            cell.append((char) c);
            if (cell.length() > LONGEST_CELL) {
                return tooLong(column, broken);
            }
        }
        if (!ends(peek())) {
            broken.add(new Broken(
                    column,
                    "there is text after the quotation mark that closes this cell",
                    "double each quotation mark inside the cell, as in \"say \"\"yes\"\" to it\""));
            while (!ends(peek())) {
                take();
            }
        }
        return Optional.of(cell.toString());
    }

    private static Optional<String> tooLong(int column, List<Broken> broken) {
        broken.add(new Broken(
                column,
                "this cell has more than 100,000 characters",
                "look for a quotation mark that is never closed, or shorten the text"));
        return Optional.empty();
    }

    private boolean ends(int c) {
        return c == separator || c == '\n' || c == '\r' || c == END;
    }

    private int peek() throws IOException {
        if (ahead == NONE) {
            if (at == end) {
                at = 0;
                end = reader.read(buffer);
            }
            ahead = end < 0 ? END : buffer[at++];
        }
        return ahead;
    }

    private int take() throws IOException {
        int c = peek();
        ahead = NONE;
        return c;
    }
}
