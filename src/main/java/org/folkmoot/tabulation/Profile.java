package org.folkmoot.tabulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.answer.Why;
import org.folkmoot.survey.Measure.Category;
import org.folkmoot.tabulation.Cell.Mark;
import org.folkmoot.tabulation.Disclosure.Line;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;

/**
 * Who answered, by a question about themselves: counts of 1 to 4 and those that would give them away are hidden.
 *
 * @param hidden the positions of the categories that are hidden; whatever is split by them must hide them too
 */
record Profile(Table table, BitSet hidden) {

    private static final String NOT_SAID = "Prefer not to say";
    private static final String NO_ANSWER = "Not answered";
    private static final String NEITHER = "Prefer not to say, or not answered";

    static Profile of(
            String id, String title, List<Category> categories, Tally.Categories tally, boolean exclusive, long all) {
        long[] counts = categories.stream()
                .mapToLong(category -> tally.count(category.id()))
                .toArray();
        List<Line> lines =
                exclusive ? List.of(Line.of(IntStream.range(0, counts.length).toArray())) : List.<Line>of();
        BitSet hidden = Disclosure.hidden(counts, new BitSet(), lines);
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < counts.length; place++) {
            boolean hide = hidden.get(place);
            rows.add(new Row(
                    List.of(OneWay.english(categories.get(place).label())),
                    List.of(
                            hide ? new Cell.Hidden(Mark.CONFIDENTIAL) : new Cell.Count(counts[place]),
                            hide
                                    ? new Cell.Hidden(Mark.CONFIDENTIAL)
                                    : Rounding.share(counts[place], tally.answered()))));
        }
        rows.addAll(unsaid(tally, all));
        Table table = new Table(
                id,
                title,
                "Base: " + Phrase.figure(tally.answered()) + " answered, of " + Phrase.figure(all) + " responses.",
                "Answer",
                List.of(Heading.of(Quantity.COUNT), Heading.of(Quantity.PERCENT)),
                rows,
                List.of(exclusive ? OneWay.ROUNDING : OneWay.SEVERAL));
        return new Profile(table, hidden);
    }

    /** Two rows, or one of both where either would be small. */
    private static List<Row> unsaid(Tally.Categories tally, long all) {
        long notSaid = tally.missing(Why.PREFER_NOT_TO_SAY);
        long noAnswer = all - tally.answered() - notSaid;
        if (small(notSaid) || small(noAnswer)) {
            return List.of(unsaid(NEITHER, notSaid + noAnswer));
        }
        return List.of(unsaid(NOT_SAID, notSaid), unsaid(NO_ANSWER, noAnswer));
    }

    private static boolean small(long count) {
        return count > 0 && count < Disclosure.LEAST_COUNT;
    }

    private static Row unsaid(String label, long count) {
        return new Row(List.of(label), List.of(new Cell.Count(count), new Cell.Hidden(Mark.NOT_APPLICABLE)));
    }
}
