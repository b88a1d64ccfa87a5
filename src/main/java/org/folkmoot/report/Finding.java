package org.folkmoot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.folkmoot.survey.Measure;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Phrase;
import org.folkmoot.tabulation.Ranking;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Table.Row;

/**
 * What a question's tables show, in words. Every figure is read from a cell of the tables, so that what is hidden there cannot be
 * told here.
 *
 * @param sentence stands alone
 * @param points the top and the bottom of a longer list
 * @param lead leads to the points
 */
record Finding(String sentence, String lead, List<String> points) {

    private static final String NOBODY = "Nobody answered this question.";
    private static final int LISTED = 3;

    Finding {
        points = List.copyOf(points);
    }

    private Finding(String sentence) {
        this(sentence, "", List.of());
    }

    /** Whether there is anything to show. */
    boolean nobody() {
        return sentence.equals(NOBODY);
    }

    static Finding of(Measure measure, List<Table> tables) {
        Table main = tables.getFirst();
        return switch (measure) {
            case Measure.OneOf oneOf -> new Finding(oneOf(main, tables));
            case Measure.AnyOf anyOf -> anyOf(main);
            case Measure.RankOf rankOf -> ranked(main);
            case Measure.Amount amount -> new Finding(amount(main));
            case Measure.Rows rows ->
                rows.each().balanced() ? agreement(main, tables.get(1)) : grid(rows, tables.get(1));
            case Measure.OpenWords words -> new Finding("");
            case Measure.None none -> new Finding("");
        };
    }

    /** "just over half (52%, 47 of 90) of those who answered". */
    static String ofThoseWhoAnswered(long count, long base) {
        return Phrase.share(count, base)
                + (base < Phrase.LEAST_BASE_FOR_PERCENT ? " who answered" : " of those who answered");
    }

    private static String oneOf(Table main, List<Table> tables) {
        long base = main.rows().stream().mapToLong(row -> count(row, 0)).sum();
        if (base == 0) {
            return NOBODY;
        }
        return mostOften(main.rows(), "chosen most often", base) + (tables.size() > 1 ? summary(tables.get(1)) : "");
    }

    private static String mostOften(List<Row> rows, String what, long base) {
        List<Row> top = Ranking.top(rows, 1, row -> count(row, 0));
        boolean one = top.size() == 1;
        return names(top) + (one ? " was " : " were ") + what + (one ? ", by " : ", each by ")
                + ofThoseWhoAnswered(count(top.getFirst(), 0), base) + ".";
    }

    private static String summary(Table summary) {
        List<Cell> cells = summary.rows().getFirst().cells();
        StringBuilder told = new StringBuilder();
        if (cells.size() > 2) {
            long base = base(cells.getLast());
            Sides sides = Sides.of(summary, 0);
            told.append(" In all, ")
                    .append(Phrase.share(count(cells.get(0)), base))
                    .append(' ')
                    .append(sides.who())
                    .append(" and ")
                    .append(Phrase.share(count(cells.get(2)), base))
                    .append(' ')
                    .append(sides.others())
                    .append('.');
            if (cells.get(4) instanceof Cell.Points points) {
                told.append(' ')
                        .append(String.join("", summary.headings().get(4).group()))
                        .append(" is ")
                        .append(Phrase.points(points.points()))
                        .append(" percentage points.");
            }
        }
        if (cells.get(cells.size() - 2) instanceof Cell.Amount mean) {
            told.append(" The mean score is ")
                    .append(mean.amount().toPlainString())
                    .append(".");
        }
        return told.toString();
    }

    private static Finding anyOf(Table main) {
        // The base stands in the shares; where those are hidden it is too small to tell more than the table does.
        long base = shareBase(main.rows(), 1);
        if (base == 0) {
            return new Finding(few(main));
        }
        List<Row> rows = main.rows();
        String sentence = mostOften(rows, "chosen most often", base);
        if (rows.size() <= LISTED) {
            return new Finding(sentence);
        }
        List<String> points = new ArrayList<>();
        Ranking.top(rows, LISTED, row -> count(row, 0))
                .forEach(row -> points.add(point(row, Phrase.share(count(row, 0), base))));
        return new Finding(sentence, "The three chosen most often are:", points);
    }

    private static Finding ranked(Table main) {
        long base = shareBase(main.rows(), 1);
        if (base == 0) {
            return new Finding(few(main));
        }
        List<String> points = new ArrayList<>();
        Ranking.top(main.rows(), LISTED, row -> -place(row))
                .forEach(row -> points.add(point(
                        row,
                        "first choice of " + Phrase.share(count(row, 0), base) + ", mean place " + amount(row, 4))));
        return new Finding(
                mostOften(main.rows(), "put first most often", base), "By mean place, the most preferred are:", points);
    }

    private static String amount(Table main) {
        List<Cell> cells = main.rows().getFirst().cells();
        if (cells.get(0) instanceof Cell.Amount mean && cells.get(1) instanceof Cell.Amount median) {
            return "The mean of the numbers given is " + mean.amount().toPlainString() + " and the median "
                    + median.amount().toPlainString() + ".";
        }
        return base(cells.getLast()) == 0 ? NOBODY : "Too few answered for a mean to be given.";
    }

    /** The statements by the share on the side for; {@code counts} ends with the two totals and the base. */
    private static Finding agreement(Table shares, Table counts) {
        List<Row> rows = counts.rows().stream()
                .filter(row -> base(row.cells().getLast()) > 0)
                .toList();
        if (rows.isEmpty()) {
            return new Finding(NOBODY);
        }
        Sides sides = Sides.of(counts, counts.headings().size() - 3);
        List<Row> top = Ranking.top(rows, 1, Finding::agreeing);
        String sentence = sides.highest() + names(top) + ": " + agreed(top.getFirst()) + " " + sides.who() + ".";
        if (top.size() == rows.size()) {
            return new Finding(sentence);
        }
        List<Row> bottom = Ranking.bottom(rows, 1, Finding::agreeing);
        sentence += " " + sides.lowest() + names(bottom) + ": " + agreed(bottom.getFirst()) + " " + sides.who() + ".";
        List<String> points = new ArrayList<>();
        Ranking.top(rows, LISTED, Finding::agreeing)
                .forEach(row -> points.add(point(row, agreed(row) + net(shares, row))));
        if (rows.size() >= 2 * LISTED) {
            Ranking.bottom(rows, LISTED, Finding::agreeing)
                    .forEach(row -> points.add("Among the lowest, " + point(row, agreed(row) + net(shares, row))));
        }
        return new Finding(sentence, "", points);
    }

    /** The net of the same statement, where it is published. */
    private static String net(Table shares, Row counts) {
        int column =
                shares.headings().stream().map(Table.Heading::measure).toList().indexOf(Table.Quantity.POINTS);
        return shares.rows().stream()
                .filter(row -> row.labels().equals(counts.labels()))
                .map(row -> row.cells().get(column))
                .filter(Cell.Points.class::isInstance)
                .map(cell -> ", "
                        + String.join("", shares.headings().get(column).group()).toLowerCase(Locale.ROOT) + " "
                        + Phrase.points(((Cell.Points) cell).points()) + " points")
                .findFirst()
                .orElse("");
    }

    /** What people on either side did, by the heading of the total. */
    private record Sides(String highest, String lowest, String who, String others) {
        static Sides of(Table table, int column) {
            return table.headings().get(column).group().contains("Total agree")
                    ? new Sides("Agreement is highest with ", "It is lowest with ", "agreed", "disagreed")
                    : new Sides(
                            "Most positive are the answers on ",
                            "Least positive are those on ",
                            "gave a positive answer",
                            "a negative one");
        }
    }

    private static Finding grid(Measure.Rows measure, Table counts) {
        int categories = measure.each().categories().size();
        List<String> points = new ArrayList<>();
        for (Row row : counts.rows()) {
            long base = base(row.cells().getLast());
            List<Integer> columns = IntStream.range(0, categories).boxed().toList();
            if (base > 0) {
                List<Integer> top = Ranking.top(columns, 1, column -> count(row, column));
                List<String> names = top.stream()
                        .map(column -> Labels.quoted(String.join(
                                Table.LEVELS, counts.headings().get(column).group())))
                        .toList();
                points.add(point(
                        row,
                        "most often " + Phrase.list(names) + ", " + Phrase.share(count(row, top.getFirst()), base)));
            }
        }
        return points.isEmpty()
                ? new Finding(NOBODY)
                : new Finding("", "For each statement, this was chosen most often:", points);
    }

    private static String few(Table main) {
        return main.rows().stream().allMatch(row -> count(row, 0) == 0)
                ? NOBODY
                : "Few answered this question, so only numbers are given.";
    }

    private static String agreed(Row row) {
        int last = row.cells().size() - 1;
        return Phrase.share(count(row, last - 2), base(row.cells().get(last)));
    }

    /** The share that agrees, fine enough to tell any two apart that differ. */
    private static long agreeing(Row row) {
        int last = row.cells().size() - 1;
        return count(row, last - 2) * 1_000_000_000_000L / base(row.cells().get(last));
    }

    private static String point(Row row, String what) {
        return Labels.quoted(row.words()) + ": " + what;
    }

    private static String names(List<Row> rows) {
        return Phrase.list(rows.stream().map(row -> Labels.quoted(row.words())).toList());
    }

    private static long count(Row row, int column) {
        return count(row.cells().get(column));
    }

    private static long count(Cell cell) {
        return cell instanceof Cell.Count count ? count.count() : 0;
    }

    private static long base(Cell cell) {
        return cell instanceof Cell.Base base ? base.base() : 0;
    }

    private static long shareBase(List<Row> rows, int column) {
        return rows.stream()
                .mapToLong(row -> row.cells().get(column) instanceof Cell.Share share ? share.base() : 0)
                .max()
                .orElse(0);
    }

    private static long place(Row row) {
        return row.cells().getLast() instanceof Cell.Amount place
                ? place.amount().longValue()
                : Long.MAX_VALUE;
    }

    private static String amount(Row row, int column) {
        return row.cells().get(column) instanceof Cell.Amount amount
                ? amount.amount().toPlainString()
                : "";
    }
}
