package org.folkmoot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Table;
import org.folkmoot.theme.quotes.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    // Words within quotation marks are labels, "4 in 5" is a fraction, and dates, times and versions are not figures.
    private static final Pattern NO_FIGURES = Pattern.compile(
            "“[^”]*”|\\b\\d+ in \\d+\\b|\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November"
                    + "|December) \\d{4}(?: at \\d\\d:\\d\\d)?|(?:version|edition) \\S+");
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 12, 29, 30, 300, 1100})
    void everyFigureInProseStandsInATable(int size) {
        Report report = Square.random(size, 42).report(true);
        Set<String> published = new HashSet<>();
        report.tables()
                .forEach(table ->
                        table.rows().forEach(row -> row.cells().forEach(cell -> published.addAll(figures(cell)))));
        published.add("1%");
        for (String text : told(report)) {
            String plain = NO_FIGURES.matcher(text).replaceAll(" ");
            Matcher figure = FIGURE.matcher(plain);
            while (figure.find()) {
                String found = figure.group().replaceAll("[,.]$", "").replace(",", "");
                assertTrue(published.contains(found), () -> found + " stands in no table: " + text);
            }
        }
    }

    private static List<String> told(Report report) {
        return report.sections().stream()
                .flatMap(section -> switch (section) {
                    case Section.Prose prose -> Stream.of(prose.text());
                    case Section.Points points -> points.items().stream();
                    case Section.Chart chart -> Stream.of(chart.finding());
                    case Section.Heading heading -> Stream.<String>empty();
                    case Section.Warning warning -> Stream.of(warning.text());
                    case Section.Cards cards ->
                        cards.cards().stream()
                                .flatMap(card -> Stream.of(String.join(" ", figures(card.figure())), card.label()));
                    case Section.Figures figures -> Stream.<String>empty();
                    case Section.Data data -> Stream.<String>empty();
                    case Section.Quotes quotes -> Stream.<String>empty();
                })
                .map(text -> text.replace("less than 1%", "less"))
                .toList();
    }

    private static Set<String> figures(Cell cell) {
        return switch (cell) {
            case Cell.Count count -> Set.of(String.valueOf(count.count()));
            case Cell.Base base -> Set.of(String.valueOf(base.base()));
            case Cell.Share share -> Set.of(String.valueOf(share.percent()), share.base() + " ");
            case Cell.Points points -> Set.of(String.valueOf(Math.abs(points.points())), points.base() + " ");
            case Cell.Amount amount -> Set.of(amount.amount().toPlainString(), amount.base() + " ");
            case Cell.Hidden hidden -> Set.of();
        };
    }

    @Test
    void namesEveryTableOnce() {
        List<String> ids = Square.random(400, 1).report(true).tables().stream()
                .map(Table::id)
                .toList();
        assertEquals(ids.size(), Set.copyOf(ids).size(), ids::toString);
        assertTrue(
                ids.containsAll(List.of(
                        "engagement.period",
                        "engagement.log",
                        "engagement.reach",
                        "responses.by-channel",
                        "responses.dispositions",
                        "people.age-band",
                        "people.disability",
                        "people.visits",
                        "people.visits.by.age",
                        "people.ideas",
                        "people.ideas.counts",
                        "people.score.summary",
                        "people.answered",
                        "comments.read",
                        "shares.people.say.themes",
                        "shares.people.say.codes",
                        "method.paper.ledger",
                        "themes.better",
                        "themes.better.by.channel",
                        "themes.better.by.age",
                        "themes.elsewhere")),
                ids::toString);
    }

    @Test
    void hidesNoCountByChannelBecauseCountsBySurveyWouldGiveItAway() {
        List<Table> tables = Square.random(60, 1).report(false).tables().stream()
                .filter(table -> table.id().matches("themes\\..+\\.by\\.channel"))
                .toList();
        List<Cell> counts = tables.stream()
                .flatMap(table -> table.rows().stream()
                        .flatMap(row -> IntStream.range(0, row.cells().size())
                                .filter(place -> table.headings().get(place).measure() == Table.Quantity.COUNT)
                                .mapToObj(row.cells()::get)))
                .toList();
        assertTrue(counts.stream().anyMatch(new Cell.Count(1)::equals), counts::toString);
        assertTrue(counts.stream().noneMatch(Cell.Hidden.class::isInstance), counts::toString);
    }

    @Test
    void skipsNoLevelOfHeadings() {
        int level = 0;
        for (Section section : Square.random(100, 2).report(false).sections()) {
            if (section instanceof Section.Heading heading) {
                assertTrue(heading.level() <= level + 1, heading::text);
                level = heading.level();
            }
        }
    }

    @Test
    void followsEachChartWithItsTable() {
        List<Section> sections = Square.random(300, 3).report(true).sections();
        int charts = 0;
        for (int place = 0; place < sections.size(); place++) {
            if (sections.get(place) instanceof Section.Chart chart) {
                charts++;
                assertEquals(new Section.Figures(chart.table()), sections.get(place + 1));
                assertFalse(chart.finding().isBlank());
            }
        }
        assertTrue(charts >= 6, "only " + charts + " charts");
    }

    @Test
    void countsTheLengthOfThePeriodAsClosingLessOpening() {
        Table period = table(Square.random(1, 1).report(false), "engagement.period");
        assertEquals(
                Stream.of(70, 71, 10, 0).map(Cell.Count::new).toList(),
                period.rows().getFirst().cells());
        assertEquals(
                Stream.of(77, 78, 11, 0).map(Cell.Count::new).toList(),
                period.rows().get(1).cells());
    }

    @Test
    void keepsPeopleAtEventsOutOfTheResponses() {
        Report report = Square.random(20, 1).report(false);
        Table events = table(report, "engagement.events");
        assertEquals(
                List.of(new Cell.Count(3), new Cell.Count(1232)),
                events.rows().getLast().cells());
        assertEquals(
                new Cell.Hidden(Cell.Mark.NOT_AVAILABLE),
                events.rows().get(1).cells().get(1));
    }

    @Test
    void saysThatMadeUpResponsesAreMadeUp() {
        Report report = Square.random(20, 1).report(false);
        assertTrue(report.cover().madeUp());
        assertTrue(report.sections().getFirst() instanceof Section.Warning);
        assertFalse(new Square().report(false).cover().madeUp());
    }

    @Test
    void neverSaysWhatResidentsThink() {
        for (String text : told(Square.random(300, 4).report(true))) {
            assertFalse(text.matches("(?i).*(residents|people) (think|want|believe).*|.*significant.*"), text);
        }
    }

    @Test
    void givesSuggestionsAColumnOfTheirOwnOnlyWhenAskedTo() {
        Square square = Square.random(300, 5);
        Table without = table(square.report(false), "themes.better");
        Table with = table(square.report(true), "themes.better");
        assertEquals(
                without.headings(),
                with.headings().subList(0, without.headings().size()));
        assertEquals(
                "Suggested, not checked (number)", with.headings().getLast().words());
        for (int row = 0; row < with.rows().size(); row++) {
            assertEquals(
                    without.rows().get(row).cells(),
                    with.rows().get(row).cells().subList(0, without.headings().size()));
        }
    }

    @Test
    void quotesNobodyTwiceOnATheme() {
        Report report = Square.random(300, 6).report(false);
        List<Section.Quotes> quotes = quotes(report);
        assertFalse(quotes.isEmpty());
        quotes.forEach(some -> {
            assertEquals(3, some.quotes().size());
            some.quotes()
                    .forEach(quote -> assertTrue(
                            List.of("Person", "Person (made up)").contains(quote.attribution()), quote.attribution()));
        });
    }

    @Test
    void quotesNothingOnAThemeOfFewerThanFivePeople() {
        assertTrue(Square.random(6, 6).report(false).sections().stream().noneMatch(Section.Quotes.class::isInstance));
    }

    @Test
    void quotesTheSamePersonTwiceOnlyWhereItSaysSo() {
        Square square = Square.random(300, 6);
        Optional<UUID> quoted = quotes(square.report(false)).stream()
                .flatMap(each -> each.quotes().stream())
                .filter(quote -> quote.attribution().equals("Person"))
                .findFirst()
                .orElseThrow()
                .id();
        Quote only = square.quotes.stream()
                .filter(quote -> quoted.equals(Optional.of(quote.id())))
                .findFirst()
                .orElseThrow();
        square.quotes.removeIf(
                quote -> !quote.code().equals(only.code()) || !quote.response().equals(only.response()));
        square.quotes.add(new Quote(
                new UUID(3, 1),
                only.code(),
                only.response(),
                "And another thing, said by the very same person",
                "Person",
                true));
        List<Section.Quotes> quotes = quotes(square.report(false));
        assertEquals(1, quotes.size());
        assertEquals(
                List.of("Person", "Person, the same respondent as another here (made up)"),
                quotes.getFirst().quotes().stream()
                        .map(Section.Quotes.Quote::attribution)
                        .toList());
        assertEquals(List.of(only.id(), new UUID(3, 1)), square.report(false).quoted());
    }

    @Test
    void saysWhereNoQuoteIsApproved() {
        Square square = Square.random(300, 6);
        square.quotes.clear();
        Report report = square.report(false);
        assertEquals(List.of(), quotes(report));
        assertTrue(report.sections()
                .contains(new Section.Prose("No quote on this theme has been approved for publication.")));
    }

    private static List<Section.Quotes> quotes(Report report) {
        return report.sections().stream()
                .filter(Section.Quotes.class::isInstance)
                .map(Section.Quotes.class::cast)
                .toList();
    }

    static Table table(Report report, String id) {
        return report.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
