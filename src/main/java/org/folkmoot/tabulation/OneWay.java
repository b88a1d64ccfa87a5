package org.folkmoot.tabulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Measure.Category;
import org.folkmoot.survey.Measure.Side;
import org.folkmoot.survey.Text;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;

/** The tables of one question by itself. The base is always those who answered. */
final class OneWay {

    static final String EVERYONE = "All who answered";
    static final String ROUNDING = Rounding.NOTE;
    static final String SEVERAL =
            "People could choose more than one answer, so percentages are of those who answered and may add up to more than 100.";

    private final String id;
    private final String text;
    private final Tally tally;
    private final Measure measure;

    private OneWay(String id, String text, Measure measure, Tally tally) {
        this.id = id;
        this.text = text;
        this.measure = measure;
        this.tally = tally;
    }

    /** The main table first; none for a question whose answers are words. */
    static List<Table> tables(String id, String text, Measure measure, Tally tally) {
        OneWay one = new OneWay(id, text, measure, tally);
        return switch (measure) {
            case Measure.OneOf oneOf -> one.oneOf(oneOf, (Tally.Categories) tally);
            case Measure.AnyOf anyOf ->
                List.of(one.categories(anyOf.categories(), (Tally.Categories) tally, List.of(SEVERAL)));
            case Measure.RankOf rankOf -> List.of(one.ranks(rankOf, (Tally.Ranks) tally));
            case Measure.Amount amount -> List.of(one.amount(amount, (Tally.Amounts) tally));
            case Measure.Rows rows -> one.grid(rows, (Tally.Grid) tally);
            case Measure.OpenWords words -> List.of();
            case Measure.None none -> List.of();
        };
    }

    /** "Base: 1,204 answered, of 2,106 asked." */
    static String base(Tally tally) {
        return "Base: " + Phrase.figure(tally.answered()) + " answered, of " + Phrase.figure(tally.asked()) + " asked.";
    }

    private Table table(
            String suffix, String title, String stub, List<Heading> headings, List<Row> rows, List<String> notes) {
        return new Table(id + suffix, title, base(tally), stub, headings, rows, notes);
    }

    private Table categories(List<Category> categories, Tally.Categories counts, List<String> notes) {
        List<Row> rows = categories.stream()
                .map(category -> row(
                        category,
                        List.of(
                                new Cell.Count(counts.count(category.id())),
                                Rounding.share(counts.count(category.id()), counts.answered()))))
                .toList();
        return table(
                "", text, "Answer", List.of(Heading.of(Quantity.COUNT), Heading.of(Quantity.PERCENT)), rows, notes);
    }

    private List<Table> oneOf(Measure.OneOf oneOf, Tally.Categories counts) {
        List<Table> tables = new ArrayList<>();
        tables.add(categories(oneOf.categories(), counts, List.of(ROUNDING)));
        if (oneOf.balanced() || scored(oneOf)) {
            List<Heading> headings = new ArrayList<>();
            List<Cell> cells = new ArrayList<>();
            if (oneOf.balanced()) {
                Nets nets = Nets.of(oneOf);
                headings.add(Heading.of(nets.total(), Quantity.COUNT));
                headings.add(Heading.of(nets.total(), Quantity.PERCENT));
                headings.add(Heading.of(nets.opposite(), Quantity.COUNT));
                headings.add(Heading.of(nets.opposite(), Quantity.PERCENT));
                headings.add(Heading.of(nets.net(), Quantity.POINTS));
                cells.add(new Cell.Count(side(oneOf, counts, Side.FOR)));
                cells.add(Rounding.share(side(oneOf, counts, Side.FOR), counts.answered()));
                cells.add(new Cell.Count(side(oneOf, counts, Side.AGAINST)));
                cells.add(Rounding.share(side(oneOf, counts, Side.AGAINST), counts.answered()));
                cells.add(net(oneOf, counts));
            }
            if (scored(oneOf)) {
                headings.add(Heading.of(Quantity.MEAN));
                cells.add(mean(oneOf, counts));
            }
            headings.add(Heading.of(Quantity.BASE));
            cells.add(new Cell.Base(counts.answered()));
            tables.add(table(
                    ".summary",
                    text + " – summary",
                    "Respondents",
                    headings,
                    List.of(new Row(List.of(EVERYONE), cells)),
                    notes(oneOf)));
        }
        return tables;
    }

    private List<Table> grid(Measure.Rows measure, Tally.Grid tally) {
        Measure.OneOf each = measure.each();
        List<Heading> percents = new ArrayList<>(headings(each.categories(), Quantity.PERCENT));
        List<Heading> counts = new ArrayList<>(headings(each.categories(), Quantity.COUNT));
        if (each.balanced()) {
            Nets nets = Nets.of(each);
            percents.add(Heading.of(nets.total(), Quantity.PERCENT));
            percents.add(Heading.of(nets.net(), Quantity.POINTS));
            counts.add(Heading.of(nets.total(), Quantity.COUNT));
            counts.add(Heading.of(nets.opposite(), Quantity.COUNT));
        }
        if (scored(each)) {
            percents.add(Heading.of(Quantity.MEAN));
        }
        percents.add(Heading.of(Quantity.BASE));
        counts.add(Heading.of(Quantity.BASE));
        List<Row> shares = new ArrayList<>();
        List<Row> numbers = new ArrayList<>();
        for (Category row : measure.rows()) {
            Tally.Categories line = tally.row(row.id());
            shares.add(row(row, shares(each, line)));
            numbers.add(row(row, numbers(each, line)));
        }
        return List.of(
                table("", text, "Statement", percents, shares, notes(each)),
                table(".counts", text + " – numbers", "Statement", counts, numbers, List.of()));
    }

    private static List<Cell> shares(Measure.OneOf each, Tally.Categories line) {
        List<Cell> cells = new ArrayList<>();
        each.categories().forEach(category -> cells.add(Rounding.share(line.count(category.id()), line.answered())));
        if (each.balanced()) {
            cells.add(Rounding.share(side(each, line, Side.FOR), line.answered()));
            cells.add(net(each, line));
        }
        if (scored(each)) {
            cells.add(mean(each, line));
        }
        cells.add(new Cell.Base(line.answered()));
        return cells;
    }

    private static List<Cell> numbers(Measure.OneOf each, Tally.Categories line) {
        List<Cell> cells = new ArrayList<>();
        each.categories().forEach(category -> cells.add(new Cell.Count(line.count(category.id()))));
        if (each.balanced()) {
            cells.add(new Cell.Count(side(each, line, Side.FOR)));
            cells.add(new Cell.Count(side(each, line, Side.AGAINST)));
        }
        cells.add(new Cell.Base(line.answered()));
        return cells;
    }

    private Table ranks(Measure.RankOf measure, Tally.Ranks ranks) {
        int top = Tally.Ranks.top(measure);
        String nearTop = "In the top " + Phrase.number(top);
        List<Row> rows = measure.categories().stream()
                .map(category -> row(
                        category,
                        List.of(
                                new Cell.Count(ranks.first(category.id())),
                                Rounding.share(ranks.first(category.id()), ranks.answered()),
                                new Cell.Count(ranks.nearTop(category.id())),
                                Rounding.share(ranks.nearTop(category.id()), ranks.answered()),
                                Rounding.mean(
                                        BigDecimal.valueOf(ranks.doubledRanks(category.id()))
                                                .divide(BigDecimal.TWO),
                                        ranks.answered(),
                                        2),
                                place(measure, ranks, category))))
                .toList();
        return table(
                "",
                text,
                "Option",
                List.of(
                        Heading.of("First choice", Quantity.COUNT),
                        Heading.of("First choice", Quantity.PERCENT),
                        Heading.of(nearTop, Quantity.COUNT),
                        Heading.of(nearTop, Quantity.PERCENT),
                        Heading.of("Place given", Quantity.MEAN),
                        Heading.of(Quantity.RANK)),
                rows,
                List.of(
                        "The mean counts 1 for a first choice, so a lower mean is a higher preference. Options that a person left"
                                + " out share the places left over. Rank orders the options by this mean."));
    }

    private static Cell place(Measure.RankOf measure, Tally.Ranks ranks, Category category) {
        if (ranks.answered() < Rounding.LEAST_BASE) {
            return Rounding.hidden(ranks.answered());
        }
        ToLongFunction<Category> sum = other -> ranks.doubledRanks(other.id());
        long better = measure.categories().stream()
                .filter(other -> sum.applyAsLong(other) < sum.applyAsLong(category))
                .count();
        return new Cell.Amount(BigDecimal.valueOf(better + 1), ranks.answered());
    }

    private Table amount(Measure.Amount measure, Tally.Amounts amounts) {
        long base = amounts.answered();
        List<Cell> cells = List.of(
                Rounding.mean(amounts.sum(), base, measure.decimals()),
                base < Rounding.LEAST_BASE ? Rounding.hidden(base) : new Cell.Amount(median(amounts, measure), base),
                extreme(amounts, true),
                extreme(amounts, false),
                new Cell.Base(base));
        return table(
                "",
                text + measure.unit().map(unit -> " (" + english(unit) + ")").orElse(""),
                "Respondents",
                List.of(
                        Heading.of(Quantity.MEAN),
                        Heading.of(Quantity.MEDIAN),
                        Heading.of(Quantity.LOW),
                        Heading.of(Quantity.HIGH),
                        Heading.of(Quantity.BASE)),
                List.of(new Row(List.of(EVERYONE), cells)),
                List.of("The lowest and the highest number are shown only if at least "
                        + Phrase.number(Disclosure.LEAST_COUNT) + " gave them."));
    }

    private static BigDecimal median(Tally.Amounts amounts, Measure.Amount measure) {
        long base = amounts.answered();
        BigDecimal twice = amounts.at((base + 1) / 2).add(amounts.at(base / 2 + 1));
        return Rounding.quotient(twice, 2, measure.decimals());
    }

    private static Cell extreme(Tally.Amounts amounts, boolean lowest) {
        SortedMap<BigDecimal, Long> values = amounts.values();
        if (amounts.answered() < Rounding.LEAST_BASE) {
            return Rounding.hidden(amounts.answered());
        }
        BigDecimal value = lowest ? values.firstKey() : values.lastKey();
        return values.get(value) < Disclosure.LEAST_COUNT
                ? new Cell.Hidden(Cell.Mark.CONFIDENTIAL)
                : new Cell.Amount(value, amounts.answered());
    }

    private static Cell net(Measure.OneOf measure, Tally.Categories counts) {
        return Rounding.points(side(measure, counts, Side.FOR), side(measure, counts, Side.AGAINST), counts.answered());
    }

    private static long side(Measure.OneOf measure, Tally.Categories counts, Side side) {
        return measure.categories().stream()
                .filter(category -> category.side() == side)
                .mapToLong(category -> counts.count(category.id()))
                .sum();
    }

    private static boolean scored(Measure.OneOf measure) {
        return measure.categories().stream()
                .anyMatch(category -> category.score().isPresent());
    }

    /** The mean score of those who chose a category that has one; "don't know" has none. */
    private static Cell mean(Measure.OneOf measure, Tally.Categories counts) {
        List<Category> scored = measure.categories().stream()
                .filter(category -> category.score().isPresent())
                .toList();
        long base = scored.stream()
                .mapToLong(category -> counts.count(category.id()))
                .sum();
        long sum = scored.stream()
                .mapToLong(category -> category.score().orElseThrow() * counts.count(category.id()))
                .sum();
        return Rounding.mean(BigDecimal.valueOf(sum), base, 1);
    }

    private static List<String> notes(Measure.OneOf measure) {
        return measure.balanced() ? List.of(ROUNDING, Nets.of(measure).note()) : List.of(ROUNDING);
    }

    private static List<Heading> headings(Collection<Category> categories, Quantity quantity) {
        return categories.stream()
                .map(category -> Heading.of(english(category.label()), quantity))
                .toList();
    }

    private static Row row(Category category, List<Cell> cells) {
        return new Row(List.of(english(category.label())), cells);
    }

    static String english(Text text) {
        return text.in(Text.DEFAULT_LANGUAGE).strip().replaceAll("\\s+", " ");
    }
}
