package org.folkmoot.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How a question is asked: read by the web form, the keying screen and the printed form. Says nothing of colour, size or
 * markup.
 */
public sealed interface Widget {

    /** The names of the fields into which marks are made. */
    List<String> fields();

    /**
     * One or several options to tick.
     *
     * @param field holds the ids of the options ticked
     * @param several whether more than one may be ticked
     * @param most how many may be ticked at most
     * @param line a line before the options, in which may be written what tells one of them, as a postcode tells an area
     */
    record Choices(String field, boolean several, List<Choice> choices, OptionalInt most, Optional<Line> line)
            implements Widget {
        public Choices {
            choices = List.copyOf(choices);
        }

        public Choices(String field, boolean several, List<Choice> choices, OptionalInt most) {
            this(field, several, choices, most, Optional.empty());
        }

        @Override
        public List<String> fields() {
            return Stream.of(
                            Stream.of(field),
                            choices.stream().flatMap(choice -> choice.noteField().stream()),
                            line.map(Line::field).stream())
                    .flatMap(fields -> fields)
                    .toList();
        }
    }

    /**
     * One option.
     *
     * @param value its id, unique in the question
     * @param code the number printed beside its box and typed by keyers: 1, 2, 3 in the order of the definition, from 0 on a scale
     *     from 0
     * @param apart whether it stands apart below "or" (none of these, prefer not to say) and excludes the others
     * @param noteField the field for "please say", if it has one
     */
    record Choice(String value, int code, Text label, Optional<Text> hint, boolean apart, Optional<String> noteField) {}

    /**
     * One line of text.
     *
     * @param width how many characters it should show
     * @param longest how many characters it takes at most
     */
    record Line(String field, Input input, int width, int longest) implements Widget {
        @Override
        public List<String> fields() {
            return List.of(field);
        }
    }

    /** What is typed into a line, for the keyboard of a phone and for autofill. */
    enum Input {
        TEXT,
        POSTCODE
    }

    /** Several lines of text; {@code longest} is counted in Unicode characters with a line end as one. */
    record Box(String field, int lines, int longest) implements Widget {
        @Override
        public List<String> fields() {
            return List.of(field);
        }
    }

    /** A number, with its unit printed after it; the limits are inclusive. */
    record Figures(
            String field, Optional<Text> unit, Optional<BigDecimal> least, Optional<BigDecimal> greatest, int decimals)
            implements Widget {
        @Override
        public List<String> fields() {
            return List.of(field);
        }
    }

    /** A date in three boxes; the limits are inclusive. */
    record DateBoxes(String day, String month, String year, Optional<LocalDate> earliest, Optional<LocalDate> latest)
            implements Widget {
        @Override
        public List<String> fields() {
            return List.of(day, month, year);
        }
    }

    /** Items to be given places from 1; {@code places} is how many may be given. */
    record Ranks(List<Item> items, int places) implements Widget {
        public Ranks {
            items = List.copyOf(items);
        }

        @Override
        public List<String> fields() {
            return items.stream().map(Item::field).toList();
        }
    }

    /** The same options for each of several rows; one option a row. */
    record Grid(List<Item> rows, List<Choice> choices) implements Widget {
        public Grid {
            rows = List.copyOf(rows);
            choices = List.copyOf(choices);
        }

        @Override
        public List<String> fields() {
            return rows.stream().map(Item::field).toList();
        }
    }

    /** Something with a field of its own and a label: a row of a grid, an option to be ranked. */
    record Item(String field, String value, Text label) {}
}
