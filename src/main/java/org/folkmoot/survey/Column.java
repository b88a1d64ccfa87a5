package org.folkmoot.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.folkmoot.answer.Answer;

/**
 * One column of a row of answers.
 *
 * @param id the question, or the question and an option or row joined by a full stop; never wording
 * @param heading words for people: the option's or row's label; the question's text where the question has one column
 * @param cell what stands in it for an answer; {@link Blank} for a missing one
 */
public record Column(String id, Text heading, Function<Answer, Datum> cell) {

    /** What stands in a cell. */
    public sealed interface Datum {}

    /** An option, by id, with its words. */
    public record Choice(String id, Text label) implements Datum {}

    /** Whether the column's option was chosen: 1 or 0. */
    public record Flag(boolean chosen) implements Datum {}

    public record Number(BigDecimal number) implements Datum {}

    public record Date(LocalDate date) implements Datum {}

    public record Words(String text) implements Datum {}

    public record Blank() implements Datum {}
}
