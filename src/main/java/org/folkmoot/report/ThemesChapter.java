package org.folkmoot.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.answer.Channel;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Crosstab;
import org.folkmoot.tabulation.Disclosure;
import org.folkmoot.tabulation.Phrase;
import org.folkmoot.tabulation.Ranking;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Tabulator;
import org.folkmoot.tabulation.Tabulator.Banner;

/** What people said in their own words, by the themes of the code frame: only officers' codings count. */
final class ThemesChapter {

    private static final int QUOTES = 3;

    private final List<Returns> returns;
    private final CodeFrame frame;
    private final Optional<org.folkmoot.theme.Agreement> agreement;
    private final ThemeTables tables;
    private final QuoteSample quotes = new QuoteSample();

    ThemesChapter(Findings findings, CodeFrame frame) {
        this.returns = findings.returns();
        this.frame = frame;
        this.agreement = findings.agreement();
        this.tables = new ThemeTables(returns, findings.includeSuggested());
        returns.forEach(one -> quotes.addAll(one.quotes()));
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Heading(1, "What people said in their own words"));
        sections.add(new Section.Prose(read()));
        sections.add(new Section.Figures(tables.read()));
        agreement.filter(both -> both.twice() > 0).ifPresent(both -> {
            sections.add(new Section.Prose(Phrase.figure(both.twice())
                    + " comments were read by two officers apart from each other. Both gave exactly the same codes to "
                    + Phrase.share(both.same(), both.twice()) + " of them. The second reading is not counted."));
            sections.add(new Section.Figures(tables.agreement(both)));
        });
        sections.add(new Section.Heading(2, "All themes"));
        sections.add(new Section.Prose(
                "A person who speaks of a theme several times counts once in it. One person may speak of"
                        + " several themes."));
        sections.add(new Section.Figures(tables.summary(frame.themes())));
        frame.themes().forEach(theme -> sections.addAll(theme(theme)));
        return sections;
    }

    private String read() {
        return Phrase.figure(sum(Returns::commentsRead)) + " of " + Phrase.figure(sum(Returns::comments))
                + " comments have been read by officers. " + Phrase.figure(tables.base()) + " of "
                + Phrase.figure(sum(Returns::commenters))
                + " people who commented have at least one comment read: shares are shares of them.";
    }

    private List<Section> theme(Code theme) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Heading(2, Labels.of(theme.label())));
        sections.add(new Section.Prose(Labels.of(theme.definition())));
        String headline = headline(theme);
        sections.add(new Section.Prose(headline));
        Table table = tables.of(theme);
        boolean hidden = table.rows().stream().anyMatch(row -> row.cells().get(1) instanceof Cell.Hidden);
        if (!hidden) {
            sections.add(new Section.Chart(table, Section.Chart.Form.BARS, List.of(1), headline));
        }
        sections.add(new Section.Figures(table));
        splits(theme).forEach(split -> sections.add(new Section.Data(split)));
        if (!theme.residual() && tables.people(theme) >= Disclosure.LEAST_COUNT) {
            List<Section.Quotes.Quote> picked = quotes
                    .pick(
                            ThemeTables.rows(theme, tables::people).stream()
                                    .filter(code -> !code.residual())
                                    .map(Code::id)
                                    .toList(),
                            QUOTES)
                    .stream()
                    .map(quote -> new Section.Quotes.Quote(quote.text(), quote.attribution()))
                    .toList();
            if (!picked.isEmpty()) {
                sections.add(new Section.Quotes(Labels.of(theme.label()), picked));
            }
        }
        return sections;
    }

    private String headline(Code theme) {
        List<Code> codes =
                theme.codes().stream().filter(code -> !code.residual()).toList();
        List<Code> top = Ranking.top(codes, 1, tables::people);
        if (tables.base() == 0) {
            return "No comment has been read yet.";
        }
        if (theme.residual() || top.isEmpty() || tables.people(top.getFirst()) == 0) {
            return "It was found with " + Phrase.share(tables.people(theme), tables.base())
                    + " of those with a comment read.";
        }
        List<String> names =
                top.stream().map(code -> Labels.quoted(Labels.of(code.label()))).toList();
        return "Most often mentioned: " + Phrase.list(names) + (names.size() == 1 ? ", by " : ", each by ")
                + Phrase.share(tables.people(top.getFirst()), tables.base()) + " of those with a comment read.";
    }

    private List<Table> splits(Code theme) {
        List<Table> splits = new ArrayList<>();
        List<String> channels = Stream.of(Channel.values()).map(Labels::of).toList();
        split(theme, "channel", "by channel", channels, byChannel(), new BitSet())
                .ifPresent(splits::add);
        Map<String, Returns> first = new LinkedHashMap<>();
        returns.forEach(one -> one.banners().forEach(banner -> first.putIfAbsent(banner.name(), one)));
        first.forEach((name, one) -> one.banners().stream()
                .filter(banner -> banner.name().equals(name))
                .findFirst()
                .flatMap(banner -> split(theme, one, banner))
                .ifPresent(splits::add));
        return splits;
    }

    private Optional<Table> split(Code theme, Returns one, Banner banner) {
        return split(
                theme,
                banner.name(),
                banner.words() + " (" + one.label() + ")",
                Tabulator.groups(banner),
                one.byBanner().get(banner),
                one.tabulator().withheld(banner));
    }

    private static Optional<Table> split(
            Code theme, String name, String words, List<String> groups, Mentions mentions, BitSet withheld) {
        List<Code> rows = ThemeTables.rows(theme, code -> mentions.people(code.id()));
        return new Crosstab(
                        rows.stream()
                                .map(code -> String.join(Table.LEVELS, ThemeTables.labels(theme, code)))
                                .toList(),
                        groups,
                        rows.stream()
                                .map(code -> IntStream.range(0, groups.size())
                                        .mapToObj(group -> mentions.people(code.id(), group))
                                        .toList())
                                .toList(),
                        IntStream.range(0, groups.size())
                                .mapToObj(mentions::base)
                                .toList(),
                        List.of())
                .table(
                        "themes." + theme.id() + ".by." + name,
                        Labels.of(theme.label()) + " – " + words,
                        "Code",
                        withheld,
                        List.of(ThemeTables.COUNTING));
    }

    /** The mentions of all surveys together, by channel. */
    private Mentions byChannel() {
        return Mentions.sum(
                frame.all().stream().map(Code::id).toList(),
                returns.stream().map(Returns::byChannel).toList());
    }

    private long sum(ToLongFunction<Returns> number) {
        return returns.stream().mapToLong(number).sum();
    }
}
