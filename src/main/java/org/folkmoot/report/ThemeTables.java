package org.folkmoot.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Cell.Mark;
import org.folkmoot.tabulation.Phrase;
import org.folkmoot.tabulation.Ranking;
import org.folkmoot.tabulation.Rounding;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Table.Heading;
import org.folkmoot.tabulation.Table.Quantity;
import org.folkmoot.tabulation.Table.Row;

/** The tables of the themes: people, not mentions, with the shares of those who have at least one comment read. */
final class ThemeTables {

    static final String COUNTING =
            "Each person counts once for a code, and once for every code above it. Shares are of those with"
                    + " at least one comment read, and may add up to more than 100 percent.";
    private static final String RANKING =
            "Codes are ranked by people among those of the same level below the same code; level ones"
                    + " share a rank and stand in the order of the code frame. Codes for the rest, such as unclear comments, have no rank.";
    static final String SUGGESTED = "Suggested, not checked";
    static final String SUGGESTING =
            "The column “" + SUGGESTED + "” gives the people for whom a program suggests the code"
                    + " for a comment that no officer has read. It is not part of any other column.";
    private static final String ALL = "All responses";

    private final List<Returns> returns;
    private final boolean includeSuggested;

    ThemeTables(List<Returns> returns, boolean includeSuggested) {
        this.returns = List.copyOf(returns);
        this.includeSuggested = includeSuggested;
    }

    /** How many people mention a code, in all surveys. */
    long people(Code code) {
        return returns.stream()
                .mapToLong(one -> one.byChannel().people(code.id()))
                .sum();
    }

    /** How many people have at least one comment read. */
    long base() {
        return returns.stream().mapToLong(one -> one.byChannel().base()).sum();
    }

    /** The codes below a theme, each level by people, level ones in file order, residual ones last; itself if it has none. */
    static List<Code> rows(Code theme, ToLongFunction<Code> people) {
        List<Code> rows = below(theme, people).toList();
        return rows.isEmpty() ? List.of(theme) : rows;
    }

    private static Stream<Code> below(Code parent, ToLongFunction<Code> people) {
        return parent.codes().stream()
                .sorted(Comparator.comparing(Code::residual)
                        .thenComparing(Comparator.comparingLong(people).reversed()))
                .flatMap(code -> Stream.concat(Stream.of(code), below(code, people)));
    }

    /** The labels from below the theme down to the code. */
    static List<String> labels(Code theme, Code code) {
        return path(theme, code.id()).map(one -> Labels.of(one.label())).toList();
    }

    private static Stream<Code> path(Code from, String id) {
        if (from.id().equals(id)) {
            return Stream.of(from);
        }
        for (Code code : from.codes()) {
            if (code.withAllBelow().anyMatch(below -> below.id().equals(id))) {
                return code.id().equals(id) ? Stream.of(code) : Stream.concat(Stream.of(code), path(code, id));
            }
        }
        throw new IllegalArgumentException("There is no code " + id + " below " + from.id() + ".");
    }

    /** @param changes what is to be said of codes that were changed meanwhile */
    Table of(Code theme, List<String> changes) {
        List<Heading> headings = new ArrayList<>(List.of(
                Heading.of(ALL, Quantity.COUNT), Heading.of(ALL, Quantity.PERCENT), Heading.of(ALL, Quantity.RANK)));
        headings.addAll(surveyHeadings());
        List<String> notes = new ArrayList<>(List.of(COUNTING, RANKING));
        if (includeSuggested) {
            headings.add(Heading.of(SUGGESTED, Quantity.COUNT));
            notes.add(SUGGESTING);
        }
        notes.addAll(changes);
        List<Row> rows = rows(theme, this::people).stream()
                .map(code -> {
                    List<Cell> cells = new ArrayList<>(figures(code));
                    cells.add(2, rank(theme, code));
                    if (includeSuggested) {
                        cells.add(new Cell.Count(returns.stream()
                                .mapToLong(one -> one.suggested(code.id()))
                                .sum()));
                    }
                    return new Row(labels(theme, code), cells);
                })
                .toList();
        return new Table(
                "themes." + theme.id(), Labels.of(theme.label()), base("people"), "Code", headings, rows, notes);
    }

    /** All themes, in the order of the frame. */
    Table summary(List<Code> themes) {
        List<Heading> headings =
                new ArrayList<>(List.of(Heading.of(ALL, Quantity.COUNT), Heading.of(ALL, Quantity.PERCENT)));
        headings.addAll(surveyHeadings());
        return new Table(
                "comments.themes",
                "People who speak of each theme",
                base("people"),
                "Theme",
                headings,
                themes.stream()
                        .map(theme -> new Row(List.of(Labels.of(theme.label())), figures(theme)))
                        .toList(),
                List.of(COUNTING));
    }

    /** How many points made at events speak of each theme: numbers of points, without any share. */
    static Table points(List<Returns> made, List<Code> themes) {
        ThemeTables all = new ThemeTables(made, false);
        return new Table(
                "comments.points",
                "Points made at events that speak of each theme",
                "Base: " + Phrase.figure(all.base()) + " points read of " + Phrase.figure(all.sum(Returns::comments))
                        + ".",
                "Theme",
                List.of(Heading.of("Points", Quantity.COUNT)),
                themes.stream()
                        .map(theme ->
                                new Row(List.of(Labels.of(theme.label())), List.of(new Cell.Count(all.people(theme)))))
                        .toList(),
                List.of("A point may speak of several themes. Points are not people, so no shares are given."));
    }

    private List<Heading> surveyHeadings() {
        return returns.stream()
                .flatMap(one ->
                        Stream.of(Heading.of(one.label(), Quantity.COUNT), Heading.of(one.label(), Quantity.PERCENT)))
                .toList();
    }

    private List<Cell> figures(Code code) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Count(people(code)));
        cells.add(Rounding.share(people(code), base()));
        for (Returns one : returns) {
            long people = one.byChannel().people(code.id());
            cells.add(new Cell.Count(people));
            cells.add(Rounding.share(people, one.byChannel().base()));
        }
        return cells;
    }

    private Cell rank(Code theme, Code code) {
        List<Code> siblings = theme.withAllBelow()
                .filter(parent -> parent.codes().contains(code))
                .flatMap(parent -> parent.codes().stream())
                .filter(sibling -> !sibling.residual())
                .toList();
        return siblings.contains(code) && base() > 0
                ? new Cell.Amount(BigDecimal.valueOf(Ranking.place(siblings, code, this::people)), base())
                : new Cell.Hidden(Mark.NOT_APPLICABLE);
    }

    private String base(String whom) {
        return "Base: " + Phrase.figure(base()) + " " + whom + " with at least one comment read. "
                + Phrase.of(sum(Returns::commentsRead), sum(Returns::comments)) + " comments read.";
    }

    /** How many comments there are, and how many of them officers have read. */
    Table read() {
        List<ToLongFunction<Returns>> counts = List.of(
                Returns::comments,
                Returns::commentsRead,
                Returns::commenters,
                one -> one.byChannel().base());
        List<Row> rows = new ArrayList<>();
        returns.forEach(one -> rows.add(readRow(
                one.label(),
                counts.stream().map(count -> count.applyAsLong(one)).toList())));
        rows.add(readRow("All surveys", counts.stream().map(this::sum).toList()));
        return new Table(
                "comments.read",
                "Comments read",
                "All comments of responses that are analysed.",
                "Survey",
                List.of(
                        Heading.of("Comments", Quantity.COUNT),
                        Heading.of("Comments read", Quantity.COUNT),
                        Heading.of("Comments read", Quantity.PERCENT),
                        Heading.of("People who commented", Quantity.COUNT),
                        Heading.of("People with a comment read", Quantity.COUNT)),
                rows,
                List.of(
                        "A comment is one answer in the person’s own words. It is read once an officer has given it codes, or has"
                                + " decided that none fits."));
    }

    private static Row readRow(String label, List<Long> counts) {
        return new Row(
                List.of(label),
                List.of(
                        new Cell.Count(counts.get(0)),
                        new Cell.Count(counts.get(1)),
                        Rounding.share(counts.get(1), counts.get(0)),
                        new Cell.Count(counts.get(2)),
                        new Cell.Count(counts.get(3))));
    }

    private long sum(ToLongFunction<Returns> number) {
        return returns.stream().mapToLong(number).sum();
    }
}
