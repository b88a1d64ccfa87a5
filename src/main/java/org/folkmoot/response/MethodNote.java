package org.folkmoot.response;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What another room has to tell in the method of a report. Each such room offers one as a bean, so that the report tells it
 * without knowing the room.
 *
 * @param name what it tells of, for example {@code paper}
 * @param order by which notes stand one after another, the least first
 * @param of by the id of a consultation what is to be told; empty where there is nothing
 */
public record MethodNote(String name, int order, Function<String, Optional<Told>> of) {

    /**
     * A passage of the method, in the language of officers.
     *
     * @param sentences paragraphs of plain text
     */
    public record Told(String heading, List<String> sentences, List<Figures> tables) {
        public Told {
            sentences = List.copyOf(sentences);
            tables = List.copyOf(tables);
        }
    }

    /**
     * A small table.
     *
     * @param id the end of what the table is known by, after the name of the note
     * @param base what it counts, in words
     * @param stub the heading of the labels
     * @param columns one for each number of a row
     */
    public record Figures(
            String id,
            String caption,
            String base,
            String stub,
            List<Column> columns,
            List<Line> lines,
            List<String> notes) {
        public Figures {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
            for (Line line : lines) {
                if (line.numbers().size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "A line has " + line.numbers().size() + " numbers under " + columns.size() + " headings.");
                }
            }
        }
    }

    /** What the numbers below a heading are. */
    public record Column(String heading, Measure measure) {}

    public enum Measure {
        COUNT,
        /** In percent, with its decimals. */
        PERCENT,
        /** A number without a unit, with its decimals. */
        FIGURE,
        /** The lower end of an interval around the figure before. */
        LOWEST,
        HIGHEST
    }

    /** @param base what shares among the numbers are shares of */
    public record Line(String label, long base, List<BigDecimal> numbers) {
        public Line {
            numbers = List.copyOf(numbers);
        }
    }
}
