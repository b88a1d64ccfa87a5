package org.folkmoot.tabulation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.folkmoot.tabulation.Cell.Mark;

/**
 * A finished table: everything that any writer prints, and every line of {@code tables.csv}.
 *
 * @param id stable, such as {@code residents.q1} or {@code residents.q1.by.age}
 * @param title what it shows, in words
 * @param base whom it counts, in words, such as "Base: 1,204 respondents who answered"
 * @param stub the heading of the column of row labels
 * @param headings one for each column of cells
 * @param notes said below it, or in a workbook above
 */
public record Table(
        String id, String title, String base, String stub, List<Heading> headings, List<Row> rows, List<String> notes) {

    /** Stands between the levels of a label. */
    public static final String LEVELS = " > ";

    public Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        for (Row row : rows) {
            if (row.cells().size() != headings.size()) {
                throw new IllegalArgumentException(
                        "Table " + id + " has a row with other than " + headings.size() + " cells.");
            }
        }
    }

    /**
     * A column.
     *
     * @param group the levels of the banner, outermost first; empty in a one-way table
     * @param measure what the cells of the column are
     */
    public record Heading(List<String> group, Quantity measure) {
        public Heading {
            group = List.copyOf(group);
        }

        public static Heading of(Quantity measure) {
            return new Heading(List.of(), measure);
        }

        public static Heading of(String group, Quantity measure) {
            return new Heading(List.of(group), measure);
        }

        /** The heading in one line, such as "Percent" or "Online (number)"; unique in its table. */
        public String words() {
            String levels = String.join(LEVELS, group);
            return levels.isEmpty()
                    ? measure.words()
                    : levels + " (" + measure.words().toLowerCase(Locale.ROOT) + ")";
        }
    }

    /** A row; labels are its levels, outermost first. */
    public record Row(List<String> labels, List<Cell> cells) {
        public Row {
            labels = List.copyOf(labels);
            cells = List.copyOf(cells);
        }

        /** The labels in one line. */
        public String words() {
            return String.join(LEVELS, labels);
        }
    }

    /** The measures of {@code tables.csv}. */
    public enum Quantity {
        COUNT("Number"),
        PERCENT("Percent"),
        POINTS("Percentage points"),
        MEAN("Mean"),
        MEDIAN("Median"),
        RANK("Rank"),
        FIGURE("Figure"),
        BASE("Base"),
        LOW("Lowest"),
        HIGH("Highest");

        private final String words;

        Quantity(String words) {
            this.words = words;
        }

        /** What it is called in the heading of a column. */
        public String words() {
            return words;
        }
    }

    /** The marks that stand in the table, each once, to be explained beside it. */
    public List<Mark> marks() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> switch (cell) {
                    case Cell.Hidden hidden -> Stream.of(hidden.mark());
                    case Cell.Share share -> share.low() ? Stream.of(Mark.LOW) : Stream.<Mark>empty();
                    case Cell.Count count -> Stream.<Mark>empty();
                    case Cell.Base base -> Stream.<Mark>empty();
                    case Cell.Points points -> Stream.<Mark>empty();
                    case Cell.Amount amount -> Stream.<Mark>empty();
                })
                .distinct()
                .sorted()
                .toList();
    }
}
