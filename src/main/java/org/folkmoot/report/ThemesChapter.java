package org.folkmoot.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Crosstab;
import org.folkmoot.tabulation.Disclosure;
import org.folkmoot.tabulation.Phrase;
import org.folkmoot.tabulation.Ranking;
import org.folkmoot.tabulation.Rounding;
import org.folkmoot.tabulation.Table;
import org.folkmoot.tabulation.Tabulator;
import org.folkmoot.tabulation.Tabulator.Banner;
import org.folkmoot.theme.quotes.Quote;

/** What people said in their own words, by the themes of the code frame: only officers' codings count. */
final class ThemesChapter {

    private static final String STUB = "Code";
    private static final int QUOTES = 3;
    private static final int BARS = 8;

    private final List<Returns> returns;
    private final CodeFrame frame;
    private final ShareTables shares;
    private final ThemeTables tables;
    private final Map<String, List<Quote>> quotes;
    private final Engaged engaged;

    ThemesChapter(Findings findings, CodeFrame frame) {
        this.returns = findings.returns();
        this.frame = frame;
        this.shares = new ShareTables(findings, frame);
        this.engaged = findings.engaged();
        this.tables = new ThemeTables(returns, findings.includeSuggested());
        this.quotes = findings.quoted().quotes().stream().collect(Collectors.groupingBy(Quote::code));
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Heading(1, "What people said in their own words"));
        if (tables.base() == 0) {
            sections.add(new Section.Prose("No comment has been read yet."));
            sections.add(new Section.Data(tables.read()));
            sections.add(new Section.Data(tables.summary(frame.themes())));
            frame.themes()
                    .forEach(theme -> sections.add(new Section.Data(tables.of(theme, FrameNotes.of(frame, theme)))));
            sections.addAll(points());
            return sections;
        }
        sections.add(new Section.Prose(read()));
        sections.add(new Section.Figures(tables.read()));
        sections.add(new Section.Heading(2, "All themes"));
        List<Section> themes =
                frame.themes().stream().flatMap(theme -> theme(theme).stream()).toList();
        sections.add(new Section.Prose(
                "A person who speaks of a theme several times counts once in it. One person may speak of"
                        + " several themes." + elsewhere(themes)));
        sections.add(new Section.Figures(tables.summary(frame.themes())));
        sections.addAll(themes);
        sections.addAll(shares.sections());
        sections.addAll(points());
        return sections;
    }

    /** What was said at events, told apart from what people wrote; nothing if there was nothing. */
    private List<Section> points() {
        return engaged.points() == 0
                ? List.of()
                : List.of(
                        new Section.Heading(2, "What was said at events"),
                        new Section.Prose(engaged.pointsInWords()
                                + " are counted here as points, not as people, and in no other table of this chapter."),
                        new Section.Figures(ThemeTables.points(engaged.made(), frame.themes())));
    }

    private static String elsewhere(List<Section> themes) {
        List<String> splits = themes.stream()
                .filter(Section.Data.class::isInstance)
                .map(section -> ((Section.Data) section).table().id())
                .map(id -> id.substring(id.lastIndexOf(".by.") + 4))
                .distinct()
                .toList();
        return splits.isEmpty()
                ? ""
                : " How each theme differs by " + Phrase.list(splits)
                        + " is in the workbook and in tables.csv, in tables that end in "
                        + Phrase.list(
                                splits.stream().map(split -> ".by." + split).toList()) + ".";
    }

    /** The code mentioned most in each theme, in a sentence a theme; none before a comment is read. */
    List<String> headlines() {
        return tables.base() == 0
                ? List.of()
                : frame.themes().stream()
                        .filter(theme -> !theme.residual() && !top(theme).isEmpty())
                        .map(theme ->
                                Labels.of(theme.label()) + ": " + names(top(theme)) + " (" + figures(top(theme)) + ").")
                        .toList();
    }

    /** Of whom the figures of the headlines are. */
    String whose() {
        return "Figures are of the " + Phrase.figure(tables.base()) + " people with at least one comment read.";
    }

    /** How many comments were read, and of how many people. */
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
        List<Section.Cards.Card> cards = cards(theme);
        if (!cards.isEmpty()) {
            sections.add(new Section.Cards(cards));
        }
        String headline = headline(theme);
        sections.add(new Section.Prose(headline));
        Table table = tables.of(theme, FrameNotes.of(frame, theme));
        boolean hidden = table.rows().stream().anyMatch(row -> row.cells().get(1) instanceof Cell.Hidden);
        if (!hidden) {
            sections.add(new Section.Chart(
                    table,
                    Section.Chart.Form.BARS,
                    List.of(1),
                    charted(table),
                    "Share of people with a comment read, codes mentioned most",
                    headline));
        }
        sections.add(new Section.Figures(table));
        splits(theme).forEach(split -> sections.add(new Section.Data(split)));
        if (!theme.residual() && tables.people(theme) >= Disclosure.LEAST_COUNT) {
            List<Section.Quotes.Quote> picked = quoted(theme);
            sections.add(
                    picked.isEmpty()
                            ? new Section.Prose("No quote on this theme has been approved for publication.")
                            : new Section.Quotes(Labels.of(theme.label()), picked));
        }
        return sections;
    }

    /**
     * Some approved quotes, one of each code in turn, the codes mentioned most first, of people not quoted here yet; if there are
     * no others, of those too, saying so. Nothing of a code that few people mention.
     */
    private List<Section.Quotes.Quote> quoted(Code theme) {
        List<List<Quote>> byCode = Stream.concat(ThemeTables.rows(theme, tables::people).stream(), Stream.of(theme))
                .distinct()
                .filter(code -> !code.residual() && tables.people(code) >= Disclosure.LEAST_COUNT)
                .map(code -> quotes.getOrDefault(code.id(), List.of()))
                .toList();
        int longest = byCode.stream().mapToInt(List::size).max().orElse(0);
        List<Quote> inTurn = new ArrayList<>();
        for (int turn = 0; turn < longest; turn++) {
            for (List<Quote> each : byCode) {
                if (turn < each.size()) {
                    inTurn.add(each.get(turn));
                }
            }
        }
        List<Section.Quotes.Quote> picked = new ArrayList<>();
        Set<ResponseId> people = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (boolean again : List.of(false, true)) {
            for (Quote quote : inTurn) {
                boolean known = people.contains(quote.response());
                if (picked.size() < QUOTES && known == again && words.add(quote.words())) {
                    people.add(quote.response());
                    picked.add(new Section.Quotes.Quote(
                            Optional.of(quote.id()), quote.words(), attribution(quote, again)));
                }
            }
        }
        return picked;
    }

    private static String attribution(Quote quote, boolean again) {
        return quote.attribution()
                + (again ? ", the same respondent as another here" : "")
                + (quote.madeUp() ? " (made up)" : "");
    }

    private String headline(Code theme) {
        List<Code> top = top(theme);
        if (theme.residual() || top.isEmpty()) {
            return "It was found with " + Phrase.share(tables.people(theme), tables.base())
                    + " of those with a comment read.";
        }
        return "Most often mentioned: " + names(top) + (top.size() == 1 ? ", by " : ", each by ") + share(top)
                + " of those with a comment read.";
    }

    /** The codes mentioned by most people, several if they tie; none if nobody mentions any. */
    private List<Code> top(Code theme) {
        List<Code> codes =
                theme.codes().stream().filter(code -> !code.residual()).toList();
        return Ranking.top(codes, 1, tables::people).stream()
                .filter(code -> tables.people(code) > 0)
                .toList();
    }

    private String share(List<Code> top) {
        return Phrase.share(tables.people(top.getFirst()), tables.base());
    }

    private String figures(List<Code> top) {
        long count = tables.people(top.getFirst());
        return tables.base() < Phrase.LEAST_BASE_FOR_PERCENT
                ? Phrase.figure(count)
                : Phrase.percent(count, tables.base()) + ", " + Phrase.figure(count);
    }

    private static String names(List<Code> codes) {
        return Phrase.list(codes.stream()
                .map(code -> Labels.quoted(Labels.of(code.label())))
                .toList());
    }

    private List<Section.Cards.Card> cards(Code theme) {
        List<Code> top = top(theme);
        if (theme.residual() || top.isEmpty()) {
            return List.of();
        }
        Cell share = Rounding.share(tables.people(top.getFirst()), tables.base());
        Cell headline =
                tables.base() < Phrase.LEAST_BASE_FOR_PERCENT ? new Cell.Count(tables.people(top.getFirst())) : share;
        return List.of(
                new Section.Cards.Card(headline, "mentioned " + names(top)),
                new Section.Cards.Card(new Cell.Count(tables.people(theme)), "people speak of this theme"));
    }

    /** The rows of the codes right below the theme, the first few of them. */
    private static List<Integer> charted(Table table) {
        return IntStream.range(0, table.rows().size())
                .filter(row -> table.rows().get(row).labels().size() == 1)
                .limit(BARS)
                .boxed()
                .toList();
    }

    private List<Table> splits(Code theme) {
        List<Table> splits = new ArrayList<>();
        List<String> channels = Stream.of(Channel.values()).map(Labels::of).toList();
        // Nothing is hidden: counts by survey stand beside, and a survey often has a channel to itself.
        crosstab(theme, channels, byChannel())
                .open(id(theme, "channel"), title(theme, "by channel"), STUB, List.of(ThemeTables.COUNTING))
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

    private static Optional<Table> split(Code theme, Returns one, Banner banner) {
        return crosstab(theme, Tabulator.groups(banner), one.byBanner().get(banner))
                .table(
                        id(theme, banner.name()),
                        title(theme, banner.words() + " (" + one.label() + ")"),
                        STUB,
                        one.tabulator().withheld(banner),
                        List.of(ThemeTables.COUNTING));
    }

    private static String id(Code theme, String split) {
        return "themes." + theme.id() + ".by." + split;
    }

    private static String title(Code theme, String words) {
        return Labels.of(theme.label()) + " – " + words;
    }

    private static Crosstab crosstab(Code theme, List<String> groups, Mentions mentions) {
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
                IntStream.range(0, groups.size()).mapToObj(mentions::base).toList(),
                List.of());
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
