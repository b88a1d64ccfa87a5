package org.folkmoot.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Table;

/** A piece of a report, in reading order. The writers know these and nothing else. */
public sealed interface Section {

    /** A heading; level 1 begins a chapter, 2 and 3 stand below it. No level is skipped. */
    record Heading(int level, String text) implements Section {}

    /** A paragraph. Its figures stand in a table of the report too. */
    record Prose(String text) implements Section {}

    /** A list of short statements. */
    record Points(List<String> items) implements Section {
        public Points {
            items = List.copyOf(items);
        }
    }

    /** Something that the reader must not miss, such as that the data are made up. */
    record Warning(String text) implements Section {}

    /** Figures that stand out, each with a few words; each is a cell of a table of the report too. */
    record Cards(List<Card> cards) implements Section {
        public Cards {
            cards = List.copyOf(cards);
        }

        /** @param label what the figure counts */
        public record Card(Cell figure, String label) {}
    }

    /** A table to read. */
    record Figures(Table table) implements Section {}

    /** A table of the workbook and the data file alone, too wide or too fine for a page; the text around it says so. */
    record Data(Table table) implements Section {}

    /**
     * A chart of a table, which follows it: a bar for each of some rows.
     *
     * @param columns which of the table's columns are drawn, by position from 0: their percentages, one for {@code BARS}
     * @param rows which of the table's rows are drawn, by position from 0
     * @param caption what the bars stand for, in a few words
     * @param finding what it shows, in a sentence that also serves those who cannot see it
     */
    record Chart(Table table, Form form, List<Integer> columns, List<Integer> rows, String caption, String finding)
            implements Section {
        public Chart {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** A chart of all rows. */
        public Chart(Table table, Form form, List<Integer> columns, String caption, String finding) {
            this(
                    table,
                    form,
                    columns,
                    IntStream.range(0, table.rows().size()).boxed().toList(),
                    caption,
                    finding);
        }

        public enum Form {
            /** One bar a row, as long as its percentage. */
            BARS,
            /** A bar a row, divided into the percentages of the columns, which add up to 100. */
            STACKED
        }
    }

    /** What people wrote, word for word. */
    record Quotes(String about, List<Quote> quotes) implements Section {
        public Quotes {
            quotes = List.copyOf(quotes);
        }

        /**
         * @param id of the quote that an officer approved, by which it is written down where it went; empty for any other words
         * @param attribution in what capacity it was said, such as "Resident, Harrowby"
         */
        public record Quote(Optional<UUID> id, String text, String attribution) {

            /** Words that are no respondent's. */
            public Quote(String text, String attribution) {
                this(Optional.empty(), text, attribution);
            }
        }
    }
}
