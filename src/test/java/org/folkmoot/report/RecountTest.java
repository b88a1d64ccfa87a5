package org.folkmoot.report;

import static org.folkmoot.report.ReportTest.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.response.Disposition;
import org.folkmoot.response.Response;
import org.folkmoot.survey.Measure;
import org.folkmoot.survey.Measure.Category;
import org.folkmoot.survey.frame.Code;
import org.folkmoot.tabulation.Cell;
import org.folkmoot.tabulation.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts everything again, the slow and simple way, and compares. */
class RecountTest {

    private Square square;
    private Report report;

    @ParameterizedTest
    @CsvSource({"317, 9", "40, 2", "9, 3", "1200, 4"})
    void everyCountIsThatOfAPlainLoop(int size, long seed) {
        square = Square.random(size, seed);
        report = square.report(true);
        choice("visits");
        choice("score");
        anyOf();
        ranking();
        amount();
        byAge();
        grid();
        themes();
        channels();
    }

    private void choice(String question) {
        Measure.OneOf measure = (Measure.OneOf)
                Square.SURVEY.byId().get(new QuestionId(question)).measure();
        long base = people(answer -> answer instanceof Answer.Chosen, question);
        Table table = table(report, "people." + question);
        for (int row = 0; row < measure.categories().size(); row++) {
            Category category = measure.categories().get(row);
            long count = people(answer -> Answer.Chosen.of(category.id()).equals(answer), question);
            assertEquals(new Cell.Count(count), table.rows().get(row).cells().get(0));
            percent(count, base, table.rows().get(row).cells().get(1));
        }
    }

    private void anyOf() {
        Measure.AnyOf measure =
                (Measure.AnyOf) Square.SURVEY.byId().get(new QuestionId("uses")).measure();
        long base = people(answer -> answer instanceof Answer.Chosen, "uses");
        for (int row = 0; row < measure.categories().size(); row++) {
            String option = measure.categories().get(row).id();
            long count = people(answer -> chose(answer, option), "uses");
            List<Cell> cells = table(report, "people.uses").rows().get(row).cells();
            assertEquals(new Cell.Count(count), cells.get(0));
            percent(count, base, cells.get(1));
        }
    }

    private void ranking() {
        Measure.RankOf measure = (Measure.RankOf)
                Square.SURVEY.byId().get(new QuestionId("order")).measure();
        int options = measure.categories().size();
        for (int row = 0; row < options; row++) {
            String option = measure.categories().get(row).id();
            double sum = 0;
            long base = 0;
            long first = 0;
            for (Response response : included()) {
                if (response.answers().get(new QuestionId("order")) instanceof Answer.Ranked ranked) {
                    base++;
                    int given = ranked.order().size();
                    int place = ranked.order().indexOf(option);
                    first += place == 0 ? 1 : 0;
                    sum += place >= 0 ? place + 1 : (given + 1 + options) / 2.0;
                }
            }
            List<Cell> cells = table(report, "people.order").rows().get(row).cells();
            assertEquals(new Cell.Count(first), cells.get(0));
            if (base >= 10) {
                assertEquals(sum / base, ((Cell.Amount) cells.get(4)).amount().doubleValue(), 0.005001);
            }
        }
    }

    private void amount() {
        List<BigDecimal> numbers = included().stream()
                .map(response -> response.answers().get(new QuestionId("minutes")))
                .filter(Answer.Figure.class::isInstance)
                .map(answer -> ((Answer.Figure) answer).number())
                .sorted()
                .toList();
        List<Cell> cells = table(report, "people.minutes").rows().getFirst().cells();
        int base = numbers.size();
        assertEquals(new Cell.Base(base), cells.getLast());
        if (base >= 10) {
            double mean = numbers.stream().mapToDouble(BigDecimal::doubleValue).sum() / base;
            double median = (numbers.get((base - 1) / 2).doubleValue()
                            + numbers.get(base / 2).doubleValue())
                    / 2;
            assertEquals(mean, ((Cell.Amount) cells.get(0)).amount().doubleValue(), 0.050001);
            assertEquals(median, ((Cell.Amount) cells.get(1)).amount().doubleValue(), 0.050001);
        }
    }

    /** What is shown of a split is true, and what is hidden is neither shown elsewhere nor all alone. */
    private void byAge() {
        Table table = table(report, "people.uses.by.age");
        Map<String, String> groups = Map.of("young", "Under 25", "middle", "25 to 64", "old", "65 and over");
        Measure.AnyOf measure =
                (Measure.AnyOf) Square.SURVEY.byId().get(new QuestionId("uses")).measure();
        for (int row = 0; row < measure.categories().size(); row++) {
            String option = measure.categories().get(row).id();
            List<Cell> cells = table.rows().get(row).cells();
            int hidden = 0;
            for (int column = 2; column < table.headings().size(); column += 2) {
                String heading = table.headings().get(column).group().getFirst();
                long count = included().stream()
                        .filter(response -> chose(response.answers().get(new QuestionId("uses")), option))
                        .filter(response -> groups.entrySet().stream()
                                .filter(group -> group.getValue().equals(heading))
                                .map(Map.Entry::getKey)
                                .findFirst()
                                .map(group -> chose(response.answers().get(new QuestionId("age-band")), group))
                                .orElse(response.answers().get(new QuestionId("age-band")) instanceof Answer.Missing))
                        .count();
                if (cells.get(column) instanceof Cell.Hidden) {
                    hidden++;
                    assertTrue(cells.get(column + 1) instanceof Cell.Hidden, "shares follow their counts");
                } else {
                    assertEquals(new Cell.Count(count), cells.get(column));
                    assertTrue(count == 0 || count >= 5, "a small count is shown");
                }
            }
            assertTrue(hidden != 1, "a count hidden alone in a row with a total");
        }
    }

    private static boolean chose(Answer answer, String option) {
        return answer instanceof Answer.Chosen chosen && chosen.options().contains(option);
    }

    private void grid() {
        Measure.Rows measure =
                (Measure.Rows) Square.SURVEY.byId().get(new QuestionId("ideas")).measure();
        Table shares = table(report, "people.ideas");
        Table counts = table(report, "people.ideas.counts");
        int last = shares.headings().size() - 1;
        for (int row = 0; row < measure.rows().size(); row++) {
            String id = measure.rows().get(row).id();
            long base = row(id, Set.of("strongly-agree", "agree", "neither", "disagree", "strongly-disagree"));
            long agree = row(id, Set.of("strongly-agree", "agree"));
            long disagree = row(id, Set.of("disagree", "strongly-disagree"));
            List<Cell> cells = shares.rows().get(row).cells();
            assertEquals(new Cell.Base(base), cells.get(last));
            percent(agree, base, cells.get(last - 2));
            if (base >= 10) {
                BigDecimal net = BigDecimal.valueOf(100 * (agree - disagree))
                        .divide(BigDecimal.valueOf(base), 0, RoundingMode.HALF_UP);
                assertEquals(new Cell.Points(net.intValue(), base), cells.get(last - 1));
            }
            assertEquals(new Cell.Count(agree), counts.rows().get(row).cells().get(5));
        }
    }

    private void themes() {
        Map<String, Set<Object>> people = new HashMap<>();
        Set<Object> readers = new HashSet<>();
        for (Response response : included()) {
            square.comments.getOrDefault(response.id(), List.of()).stream()
                    .filter(coded -> coded.read())
                    .forEach(coded -> {
                        readers.add(response.id());
                        for (String code : coded.codes()) {
                            for (String up = code; up != null; up = parent(up)) {
                                people.computeIfAbsent(up, made -> new HashSet<>())
                                        .add(response.id());
                            }
                        }
                    });
        }
        for (Code theme : Square.FRAME.themes()) {
            Table table = table(report, "themes." + theme.id());
            Map<String, Cell> counted = new HashMap<>();
            table.rows().forEach(row -> counted.put(row.words(), row.cells().get(0)));
            theme.withAllBelow().skip(1).forEach(code -> {
                long count = people.getOrDefault(code.id(), Set.of()).size();
                String label = code.level() == 3 ? "Green > " + Labels.of(code.label()) : Labels.of(code.label());
                assertEquals(new Cell.Count(count), counted.get(label), label);
            });
            long before = Long.MAX_VALUE;
            for (Table.Row row : table.rows()) {
                if (row.labels().size() == 1 && row.cells().get(2) instanceof Cell.Amount) {
                    long count = ((Cell.Count) row.cells().get(0)).count();
                    assertTrue(count <= before, "ranked by people");
                    before = count;
                }
            }
            percent(
                    ((Cell.Count) table.rows().getFirst().cells().getFirst()).count(),
                    readers.size(),
                    table.rows().getFirst().cells().get(1));
        }
    }

    private void channels() {
        Table table = table(report, "responses.by-channel");
        assertEquals(
                new Cell.Count(included().size()),
                table.rows().getLast().cells().getLast());
        Table dispositions = table(report, "responses.dispositions");
        for (int column = 0; column < dispositions.headings().size(); column++) {
            int place = column;
            List<Long> numbers = dispositions.rows().stream()
                    .map(row -> ((Cell.Count) row.cells().get(place)).count())
                    .toList();
            assertEquals(
                    numbers.getFirst(),
                    numbers.stream().skip(1).mapToLong(Long::longValue).sum(),
                    "received less removed is analysed");
        }
    }

    @Test
    void changingOneAnswerChangesExactlyTheCellsThatDependOnIt() {
        square = Square.random(600, 11);
        Map<String, Cell> before = cells(square.report(false));
        Response old = included().stream()
                .filter(response ->
                        Answer.Chosen.of("daily").equals(response.answers().get(new QuestionId("visits"))))
                .filter(response ->
                        Answer.Chosen.of("young").equals(response.answers().get(new QuestionId("age-band"))))
                .findFirst()
                .orElseThrow();
        Map<QuestionId, Answer> answers = new HashMap<>(old.answers());
        answers.put(new QuestionId("visits"), Answer.Chosen.of("weekly"));
        square.responses.set(
                square.responses.indexOf(old),
                new Response(
                        old.id(),
                        old.reference(),
                        old.survey(),
                        old.edition(),
                        old.provenance(),
                        old.disposition(),
                        answers,
                        old.equality()));
        Map<String, Cell> after = cells(square.report(false));
        assertEquals(before.keySet(), after.keySet());
        Set<String> changed = new HashSet<>();
        before.forEach((place, cell) -> {
            if (!cell.equals(after.get(place))) {
                changed.add(place);
            }
        });
        Set<String> counts = Set.of(
                "people.visits/Daily/Number",
                "people.visits/Weekly/Number",
                "people.visits.by.age/Daily/All (number)",
                "people.visits.by.age/Weekly/All (number)",
                "people.visits.by.age/Daily/Under 25 (number)",
                "people.visits.by.age/Weekly/Under 25 (number)");
        assertTrue(changed.containsAll(counts), changed::toString);
        changed.removeAll(counts);
        // Their percentages may change or round to the same.
        assertTrue(
                counts.stream()
                        .map(place -> place.replace("Number", "Percent").replace("(number)", "(percent)"))
                        .toList()
                        .containsAll(changed),
                changed::toString);
    }

    private static Map<String, Cell> cells(Report report) {
        Map<String, Cell> cells = new HashMap<>();
        for (Table table : report.tables()) {
            for (Table.Row row : table.rows()) {
                for (int column = 0; column < row.cells().size(); column++) {
                    cells.put(
                            table.id() + "/" + row.words() + "/"
                                    + table.headings().get(column).words(),
                            row.cells().get(column));
                }
            }
        }
        return cells;
    }

    private static void percent(long count, long base, Cell cell) {
        if (base < 10) {
            assertTrue(cell instanceof Cell.Hidden, "a percentage of " + base);
        } else {
            int percent = BigDecimal.valueOf(100 * count)
                    .divide(BigDecimal.valueOf(base), 0, RoundingMode.HALF_UP)
                    .intValue();
            assertEquals(new Cell.Share(percent, base, percent == 0 && count > 0), cell);
        }
    }

    private long people(Predicate<Answer> test, String question) {
        return included().stream()
                .filter(response -> test.test(response.answers().get(new QuestionId(question))))
                .count();
    }

    private long row(String row, Set<String> options) {
        return people(
                answer -> answer instanceof Answer.Rows rows
                        && rows.rows().get(row) instanceof Answer.Chosen chosen
                        && options.contains(chosen.options().getFirst()),
                "ideas");
    }

    private List<Response> included() {
        List<Response> included = new ArrayList<>(square.responses);
        included.removeIf(response -> response.disposition() != Disposition.INCLUDED);
        return included;
    }

    private static String parent(String id) {
        return Square.FRAME.byId(id).flatMap(Code::parent).orElse(null);
    }
}
