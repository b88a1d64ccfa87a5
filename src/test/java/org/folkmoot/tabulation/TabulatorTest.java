package org.folkmoot.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Answer.Chosen;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.answer.Why;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Measure.Category;
import org.folkmoot.survey.Measure.Side;
import org.folkmoot.survey.Text;
import org.folkmoot.tabulation.Cell.Mark;
import org.folkmoot.tabulation.Tabulator.Asked;
import org.folkmoot.tabulation.Tabulator.Banner;
import org.junit.jupiter.api.Test;

class TabulatorTest {

    private static final QuestionId Q = new QuestionId("q");
    private static final QuestionId AGE = new QuestionId("age");
    private static final Measure.OneOf AGREEMENT = new Measure.OneOf(List.of(
            new Category("strongly", Text.of("Strongly agree"), Side.FOR, Optional.of(5)),
            new Category("agree", Text.of("Agree"), Side.FOR, Optional.of(4)),
            new Category("neither", Text.of("Neither"), Side.NEITHER, Optional.of(3)),
            new Category("disagree", Text.of("Disagree"), Side.AGAINST, Optional.of(2)),
            new Category("dont-know", Text.of("Don’t know"), Side.NEITHER, Optional.empty())));
    private static final Measure.OneOf AGES = new Measure.OneOf(
            List.of(Category.of("young", Text.of("Under 25")), Category.of("old", Text.of("25 and over"))));

    @Test
    void countsOneOfSomeWithTheirShareOfThoseWhoAnswered() {
        Tabulator tabulator = count(AGREEMENT, times(7, "strongly"), times(3, "agree"), times(5, Why.SKIPPED));
        Table table = tabulator.tables(Q).getFirst();
        assertEquals("residents.q", table.id());
        assertEquals("Base: 10 answered, of 15 asked.", table.base());
        assertEquals(List.of(new Cell.Count(7), new Cell.Share(70, 10, false)), cells(table, "Strongly agree"));
        assertEquals(List.of(new Cell.Count(0), new Cell.Share(0, 10, false)), cells(table, "Neither"));
    }

    @Test
    void roundsHalvesUpAndMarksWhatOnlyRoundsToNought() {
        Table table = count(AGREEMENT, times(1, "strongly"), times(25, "agree"), times(974, "neither"))
                .tables(Q)
                .getFirst();
        assertEquals(
                new Cell.Share(0, 1000, true), cells(table, "Strongly agree").get(1));
        assertEquals(new Cell.Share(3, 1000, false), cells(table, "Agree").get(1));
        assertEquals(List.of(Mark.LOW), table.marks());
    }

    @Test
    void worksOutNetsFromUnroundedShares() {
        // 37.5 % + 37.5 % less 12.5 %: rounded parts would give 76 and 63.
        Table summary = count(
                        AGREEMENT, times(6, "strongly"), times(6, "agree"), times(2, "neither"), times(2, "disagree"))
                .tables(Q)
                .get(1);
        assertEquals("residents.q.summary", summary.id());
        assertEquals(
                List.of(
                        new Cell.Count(12),
                        new Cell.Share(75, 16, false),
                        new Cell.Count(2),
                        new Cell.Share(13, 16, false),
                        new Cell.Points(63, 16),
                        new Cell.Amount(new BigDecimal("4.0"), 16),
                        new Cell.Base(16)),
                summary.rows().getFirst().cells());
    }

    @Test
    void theMeanLeavesOutThoseWithoutAScore() {
        Table summary = count(AGREEMENT, times(10, "strongly"), times(10, "dont-know"))
                .tables(Q)
                .get(1);
        assertEquals(
                new Cell.Amount(new BigDecimal("5.0"), 10),
                summary.rows().getFirst().cells().get(5));
    }

    @Test
    void hidesSharesOfFewerThanTenButNotTheCountsOfOpinions() {
        Table table = count(AGREEMENT, times(1, "strongly"), times(8, "agree"))
                .tables(Q)
                .getFirst();
        assertEquals(List.of(new Cell.Count(1), new Cell.Hidden(Mark.CONFIDENTIAL)), cells(table, "Strongly agree"));
        assertEquals(
                new Cell.Hidden(Mark.NOT_APPLICABLE),
                cells(count(AGREEMENT).tables(Q).getFirst(), "Agree").get(1));
    }

    @Test
    void countsEachOptionOfAnyOfOnceAPerson() {
        Measure.AnyOf measure = new Measure.AnyOf(AGREEMENT.categories());
        Table table = count(
                        measure,
                        Stream.generate(() -> (Answer) Chosen.of("agree", "neither"))
                                .limit(6),
                        times(6, "agree"))
                .tables(Q)
                .getFirst();
        assertEquals(List.of(new Cell.Count(12), new Cell.Share(100, 12, false)), cells(table, "Agree"));
        assertEquals(List.of(new Cell.Count(6), new Cell.Share(50, 12, false)), cells(table, "Neither"));
        assertTrue(table.notes().getFirst().contains("more than one"));
    }

    @Test
    void countsEachRowOfAGridOnItsOwnBase() {
        Measure.Rows measure = new Measure.Rows(
                List.of(Category.of("safety", Text.of("Safety")), Category.of("care", Text.of("Care"))), AGREEMENT);
        Answer both = new Answer.Rows(Map.of("safety", Chosen.of("agree"), "care", Chosen.of("disagree")));
        Answer one = new Answer.Rows(Map.of("safety", Chosen.of("neither"), "care", new Answer.Missing(Why.SKIPPED)));
        Answer none = new Answer.Rows(
                Map.of("safety", new Answer.Missing(Why.SPOILT), "care", new Answer.Missing(Why.SPOILT)));
        Tabulator tabulator = count(
                measure,
                Stream.generate(() -> both).limit(10),
                Stream.generate(() -> one).limit(6),
                Stream.of(none));
        List<Table> tables = tabulator.tables(Q);
        // Strongly agree, agree, neither, disagree, don't know, total agree, net, mean, base.
        assertEquals(
                new Cell.Share(63, 16, false),
                cells(tables.getFirst(), "Safety").get(5));
        assertEquals(new Cell.Points(63, 16), cells(tables.getFirst(), "Safety").get(6));
        assertEquals(new Cell.Points(-100, 10), cells(tables.getFirst(), "Care").get(6));
        assertEquals(new Cell.Base(10), cells(tables.getFirst(), "Care").get(8));
        assertEquals("residents.q.counts", tables.get(1).id());
        assertEquals(new Cell.Count(10), cells(tables.get(1), "Safety").get(5));
        Table answered = tabulator.answered();
        assertEquals(new Cell.Count(16), answered.rows().get(0).cells().get(1));
        assertEquals(List.of("Q?", "Care"), answered.rows().get(2).labels());
        assertEquals(new Cell.Count(10), answered.rows().get(2).cells().get(1));
        assertEquals(new Cell.Count(6), answered.rows().get(2).cells().get(2));
    }

    @Test
    void optionsLeftOutOfARankingShareThePlacesLeftOver() {
        Measure.RankOf measure = new Measure.RankOf(
                List.of(
                        Category.of("a", Text.of("A")),
                        Category.of("b", Text.of("B")),
                        Category.of("c", Text.of("C")),
                        Category.of("d", Text.of("D"))),
                2);
        Table table = count(
                        measure,
                        Stream.generate(() -> (Answer) new Answer.Ranked(List.of("b", "a")))
                                .limit(10))
                .tables(Q)
                .getFirst();
        assertEquals(
                List.of(
                        new Cell.Count(0),
                        new Cell.Share(0, 10, false),
                        new Cell.Count(10),
                        new Cell.Share(100, 10, false),
                        new Cell.Amount(new BigDecimal("2.00"), 10),
                        new Cell.Amount(BigDecimal.valueOf(2), 10)),
                cells(table, "A"));
        assertEquals(
                new Cell.Amount(new BigDecimal("3.50"), 10), cells(table, "C").get(4));
        assertEquals(
                new Cell.Amount(BigDecimal.valueOf(3), 10), cells(table, "C").get(5));
        assertEquals(
                new Cell.Amount(BigDecimal.valueOf(3), 10), cells(table, "D").get(5));
    }

    @Test
    void showsTheLowestAndHighestNumberOnlyIfSeveralGaveThem() {
        Measure.Amount measure = new Measure.Amount(Optional.of(Text.of("people")), 1);
        Table table = count(
                        measure,
                        Stream.generate(() -> figure(2)).limit(5),
                        Stream.generate(() -> figure(3)).limit(4),
                        Stream.of(figure(90)))
                .tables(Q)
                .getFirst();
        assertEquals("Q? (people)", table.title());
        assertEquals(
                List.of(
                        new Cell.Amount(new BigDecimal("11.2"), 10),
                        new Cell.Amount(new BigDecimal("2.5"), 10),
                        new Cell.Amount(BigDecimal.valueOf(2), 10),
                        new Cell.Hidden(Mark.CONFIDENTIAL),
                        new Cell.Base(10)),
                table.rows().getFirst().cells());
    }

    @Test
    void tellsApartWhyThereIsNoAnswer() {
        Tabulator tabulator = count(
                AGREEMENT,
                times(4, "agree"),
                times(1, Why.SKIPPED),
                times(2, Why.BLANK),
                times(3, Why.PREFER_NOT_TO_SAY),
                times(4, Why.UNREADABLE),
                times(5, Why.SPOILT),
                times(6, Why.NOT_SHOWN));
        assertEquals(
                Stream.of(19, 4, 1, 2, 3, 4, 5, 6).map(Cell.Count::new).toList(),
                tabulator.answered().rows().getFirst().cells());
        assertEquals(
                "Base: 4 answered, of 19 asked.", tabulator.tables(Q).getFirst().base());
    }

    @Test
    void whoAnsweredIsProtected() {
        Tabulator tabulator = across(rows(20, "old", "agree"), rows(3, "young", "agree"), rows(6, null, "agree"));
        Table profile = tabulator.profile(AGE).orElseThrow();
        assertEquals(
                new Cell.Hidden(Mark.CONFIDENTIAL), cells(profile, "Under 25").get(0));
        assertEquals(
                new Cell.Hidden(Mark.CONFIDENTIAL),
                cells(profile, "25 and over").get(0));
        assertEquals(new Cell.Count(6), cells(profile, "Not answered").get(0));
        assertEquals(1, tabulator.answered().rows().size(), "who answered is told by the profile alone");
    }

    @Test
    void smallNumbersWhoDidNotSayStandInOneRow() {
        Tabulator tabulator = across(rows(20, "old", "agree"), rows(30, "young", "agree"), rows(2, null, "agree"));
        assertEquals(
                new Cell.Count(2),
                cells(tabulator.profile(AGE).orElseThrow(), "Prefer not to say, or not answered")
                        .get(0));
    }

    @Test
    void aSplitShowsEachGroupOnItsOwnBaseAndHidesSmallCountsWithTheirShares() {
        Tabulator tabulator = across(
                rows(30, "old", "agree"),
                rows(2, "old", "neither"),
                rows(20, "young", "agree"),
                rows(12, "young", "neither"),
                rows(8, null, "agree"));
        Table table = tabulator.across(Q).getFirst();
        assertEquals("residents.q.by.age", table.id());
        List<Cell> base = table.rows().getLast().cells();
        assertEquals(new Cell.Base(72), base.get(0));
        assertEquals(new Cell.Base(32), base.get(2));
        List<Cell> neither = cells(table, "Neither");
        assertEquals(new Cell.Count(14), neither.get(0));
        // Under 25: 12 would give the 2 away.
        assertEquals(new Cell.Hidden(Mark.CONFIDENTIAL), neither.get(2));
        assertEquals(new Cell.Hidden(Mark.CONFIDENTIAL), neither.get(3));
        assertEquals(new Cell.Hidden(Mark.CONFIDENTIAL), neither.get(4));
        assertEquals(new Cell.Hidden(Mark.CONFIDENTIAL), neither.get(5));
    }

    private static Tabulator across(Stream<?>... rows) {
        Tabulator tabulator = new Tabulator(
                "residents",
                List.of(new Asked(Q, "Q?", AGREEMENT, false), new Asked(AGE, "Age?", AGES, true)),
                List.of(new Banner("age", "by age", AGE, AGES)));
        Stream.of(rows).forEach(some -> tabulator.count(some.map(Observation.class::cast)));
        return tabulator;
    }

    private static Stream<Observation> rows(int times, String age, String answer) {
        Map<QuestionId, Answer> answers =
                age == null ? Map.of(Q, Chosen.of(answer)) : Map.of(Q, Chosen.of(answer), AGE, Chosen.of(age));
        return IntStream.range(0, times).mapToObj(i -> observation(answers));
    }

    private static Tabulator count(Measure measure, Stream<?>... answers) {
        Tabulator tabulator = new Tabulator("residents", List.of(new Asked(Q, "Q?", measure, false)), List.of());
        Stream.of(answers)
                .forEach(some -> tabulator.count(some.map(answer -> observation(Map.of(Q, (Answer) answer)))));
        return tabulator;
    }

    private static Observation observation(Map<QuestionId, Answer> answers) {
        return new Observation(new ResponseId(new UUID(0, 1)), Channel.ONLINE, answers);
    }

    private static Stream<Answer> times(int times, String option) {
        return Stream.generate(() -> (Answer) Chosen.of(option)).limit(times);
    }

    private static Stream<Answer> times(int times, Why why) {
        return Stream.generate(() -> (Answer) new Answer.Missing(why)).limit(times);
    }

    private static Answer figure(int number) {
        return new Answer.Figure(BigDecimal.valueOf(number));
    }

    private static List<Cell> cells(Table table, String row) {
        return table.rows().stream()
                .filter(line -> line.words().equals(row))
                .findFirst()
                .orElseThrow()
                .cells();
    }
}
