package org.folkmoot.tabulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.tabulation.Cell.Mark;
import org.folkmoot.tabulation.Disclosure.Line;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;

/**
 * Exact counts of some rows in some groups of people, to be published as a protected table. Everybody stands in exactly one
 * group, and the counts of all groups together are published elsewhere.
 *
 * @param rows labels of the rows
 * @param groups labels of the groups
 * @param counts by row, then by group
 * @param bases how many each group's shares are shares of
 * @param sums which rows add up to which: the last position, {@code rows.size()}, stands for the base
 */
public record Crosstab(
        List<String> rows, List<String> groups, List<List<Long>> counts, List<Long> bases, List<Sum> sums) {

    private static final String BASE = "Base: those in the group who answered";

    public Crosstab {
        rows = List.copyOf(rows);
        groups = List.copyOf(groups);
        counts = counts.stream().map(List::copyOf).toList();
        bases = List.copyOf(bases);
        sums = List.copyOf(sums);
    }

    /** Rows that add up to another row, by position. */
    public record Sum(List<Integer> parts, int whole) {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The table, with every count of 1 to 4 hidden and others that would give one away. Groups without anybody are left out.
     *
     * @param withheld positions of groups of which nothing may be shown, because their size is hidden elsewhere
     * @return empty if fewer than two groups have anybody
     */
    public Optional<Table> table(String id, String title, String stub, BitSet withheld, List<String> notes) {
        int[] shown = shown();
        return shown.length < 2
                ? Optional.empty()
                : Optional.of(table(id, title, stub, shown, hidden(shown, withheld), notes));
    }

    /**
     * The table with every count, for groups that say nothing of who the people are, such as channels.
     *
     * @return empty if fewer than two groups have anybody
     */
    public Optional<Table> open(String id, String title, String stub, List<String> notes) {
        int[] shown = shown();
        return shown.length < 2 ? Optional.empty() : Optional.of(table(id, title, stub, shown, new BitSet(), notes));
    }

    private int[] shown() {
        return IntStream.range(0, groups.size())
                .filter(group -> bases.get(group) > 0)
                .toArray();
    }

    private BitSet hidden(int[] shown, BitSet withheld) {
        int lines = rows.size() + 1;
        long[] cells = new long[lines * shown.length];
        BitSet forced = new BitSet();
        for (int line = 0; line < lines; line++) {
            for (int place = 0; place < shown.length; place++) {
                int cell = line * shown.length + place;
                cells[cell] = count(line, shown[place]);
                forced.set(cell, withheld.get(shown[place]));
            }
        }
        return Disclosure.hidden(cells, forced, lines(shown.length));
    }

    private Table table(String id, String title, String stub, int[] shown, BitSet hidden, List<String> notes) {
        List<Heading> headings = new ArrayList<>();
        headings.add(Heading.of("All", Quantity.COUNT));
        headings.add(Heading.of("All", Quantity.PERCENT));
        for (int group : shown) {
            headings.add(Heading.of(groups.get(group), Quantity.COUNT));
            headings.add(Heading.of(groups.get(group), Quantity.PERCENT));
        }
        List<Row> body = new ArrayList<>();
        for (int line = 0; line <= rows.size(); line++) {
            body.add(row(line, shown, hidden));
        }
        return new Table(
                id,
                title,
                "Base: " + Phrase.figure(sum(bases)) + " in all groups. The last row gives the base of each group.",
                stub,
                headings,
                body,
                notes);
    }

    private Row row(int line, int[] shown, BitSet hidden) {
        List<Cell> row = new ArrayList<>();
        long everyone = IntStream.range(0, groups.size())
                .mapToLong(group -> count(line, group))
                .sum();
        row.add(isBase(line) ? new Cell.Base(everyone) : new Cell.Count(everyone));
        row.add(isBase(line) ? notApplicable() : Rounding.share(everyone, sum(bases)));
        for (int place = 0; place < shown.length; place++) {
            long count = count(line, shown[place]);
            long base = bases.get(shown[place]);
            boolean hide = hidden.get(line * shown.length + place);
            boolean baseHidden = hidden.get(rows.size() * shown.length + place);
            row.add(hide ? confidential() : isBase(line) ? new Cell.Base(count) : new Cell.Count(count));
            row.add(isBase(line) ? notApplicable() : hide || baseHidden ? confidential() : Rounding.share(count, base));
        }
        return new Row(List.of(isBase(line) ? BASE : rows.get(line)), row);
    }

    /** What a reader can add up: each row over the groups, and in each group the rows that add up to another. */
    private List<Line> lines(int width) {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row <= rows.size(); row++) {
            int start = row * width;
            lines.add(Line.of(IntStream.range(start, start + width).toArray()));
        }
        for (Sum sum : sums) {
            for (int place = 0; place < width; place++) {
                int group = place;
                lines.add(Line.of(
                        sum.whole() * width + group,
                        sum.parts().stream()
                                .mapToInt(part -> part * width + group)
                                .toArray()));
            }
        }
        return lines;
    }

    private boolean isBase(int line) {
        return line == rows.size();
    }

    private long count(int line, int group) {
        return isBase(line) ? bases.get(group) : counts.get(line).get(group);
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    private static Cell confidential() {
        return new Cell.Hidden(Mark.CONFIDENTIAL);
    }

    private static Cell notApplicable() {
        return new Cell.Hidden(Mark.NOT_APPLICABLE);
    }
}
