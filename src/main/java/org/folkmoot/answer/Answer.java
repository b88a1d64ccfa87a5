package org.folkmoot.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The meaning of one question's marks, whatever the channel. Two answers that mean the same are equal. */
public sealed interface Answer {

    /**
     * Options chosen, one or several.
     *
     * @param options option ids in the order of the definition, never empty, none twice
     * @param notes what was written beside an option ("other, please say"), by option id; only options chosen, never blank
     */
    record Chosen(List<String> options, Map<String, String> notes) implements Answer {
        public Chosen {
            options = List.copyOf(options);
            notes = ordered(notes);
        }

        public static Chosen of(String... options) {
            return new Chosen(List.of(options), Map.of());
        }
    }

    /** Options in order of preference, the most preferred first; not every option need be ranked. Never empty. */
    record Ranked(List<String> order) implements Answer {
        public Ranked {
            order = List.copyOf(order);
        }
    }

    /** A number, without trailing zeros, so that 12 and 12.0 are one answer. */
    record Figure(BigDecimal number) implements Answer {
        public Figure {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            number = number.scale() < 0 ? number.setScale(0) : number;
        }
    }

    /** Text as written, with line ends as LF. Never blank. */
    record Words(String text) implements Answer {}

    /** A day of the calendar. */
    record Day(LocalDate date) implements Answer {}

    /** Answers to the rows of a grid, by row id in the order of the definition. Each is {@link Chosen} or {@link Missing}. */
    record Rows(Map<String, Answer> rows) implements Answer {
        public Rows {
            rows = ordered(rows);
        }
    }

    /** No answer, and why. */
    record Missing(Why why) implements Answer {}

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
