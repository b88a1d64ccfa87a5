package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.comment.Comment;
import org.folkmoot.comment.Comments;
import org.folkmoot.paper.print.Part;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.report.Narrator;
import org.folkmoot.report.Report;
import org.folkmoot.response.MethodNote;
import org.folkmoot.response.Response;
import org.folkmoot.response.Town;
import org.folkmoot.tabulation.Table;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole batch through the pages, from the pile to the figures, with bad sheets and mistakes of which all are known. */
abstract class BatchOf160Contract {

    private static final String PAPER = "/desk/town/paper";
    private static final String SUPERVISE = "/desk/town/supervise";
    private static final int FIRST = 104_273;
    private static final Pattern SUMS = Pattern.compile("(\\d+) received &#x3D; (\\d+) keyed \\+ (\\d+) being verified"
            + " \\+ (\\d+) set aside \\+ (\\d+) outstanding");
    private static final Pattern PLACE = Pattern.compile("<strong>(\\d+) of \\d+</strong>");
    private static final Pattern INTERVAL = Pattern.compile("([0-9.]+)% to ([0-9.]+)%");

    private final Map<UUID, Integer> differences = new HashMap<>();
    private Town town;
    private Visitor kim;
    private Visitor kit;
    private Visitor sue;

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        town = new Town(database());
        // The second edition, which is also in Welsh.
        town.translate("cy");
        town.restart();
        kim = Staff.signedIn(town.server(), "kim@example.org", new Officer.Grant(Role.KEYER, "town"));
        kit = Staff.signedIn(town.server(), "kit@example.org", new Officer.Grant(Role.KEYER, "town"));
        sue = Staff.signedIn(town.server(), "sue@example.org", new Officer.Grant(Role.SUPERVISOR, "town"));
        kim.get(PAPER + "/batches");
        kit.get(PAPER + "/batches");
        sue.get(SUPERVISE);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private static void went(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private void open(int counted, Checked checking, int share) {
        went(kim.post(
                PAPER + "/batches",
                "survey",
                "residents",
                "received",
                "30/10/2026",
                "source",
                "library",
                "counted",
                Integer.toString(counted),
                "checking",
                checking.name(),
                "share",
                Integer.toString(share)));
    }

    private void receive(int batch, int number, String... more) {
        List<String> fields = new ArrayList<>(List.of("number", new SheetNumber(number).written()));
        Map<String, String> all = new TreeMap<>(Map.of("edition", "2", "language", "en", "layout", "STANDARD"));
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        all.forEach((name, value) -> fields.addAll(List.of(name, value)));
        went(kim.post(PAPER + "/batches/" + batch, fields.toArray(String[]::new)));
    }

    private void receive(int place) {
        int number = FIRST + Pile.numbered(place);
        receive(
                1,
                number,
                Stream.of(Pile.Bad.values())
                        .filter(bad -> bad.place == place)
                        .findFirst()
                        .map(BatchOf160Contract::noted)
                        .orElse(new String[0]));
    }

    /** What an officer notes of a bad sheet when it is received; what only its answers show is left to the keyers. */
    private static String[] noted(Pile.Bad bad) {
        return switch (bad) {
            case BLANK -> new String[] {"aside", "BLANK", "reason", "Nothing on it"};
            case LETTER_STAPLED -> new String[] {"remark", "letter-stapled"};
            case OLDER_EDITION -> new String[] {"edition", "1"};
            case WELSH -> new String[] {"language", "cy"};
            case PAGE_MISSING -> new String[] {"remark", "page-missing"};
            case TORN -> new String[] {"remark", "torn"};
            case TWO_PENS -> new String[] {"remark", "two-pens"};
            case NO_DATE -> new String[] {"remark", "no-date"};
            case TWO_TICKS, MARGIN, COPIED_BLANK, NUMBER_TWICE -> new String[0];
        };
    }

    /** What the ledger's page says, having looked whether it comes to what was received. */
    private List<Integer> ledger() {
        String page = sue.get(PAPER + "/ledger").body();
        Matcher sums = SUMS.matcher(page);
        assertTrue(sums.find(), page);
        List<Integer> all = Stream.of(1, 2, 3, 4, 5)
                .map(group -> Integer.parseInt(sums.group(group)))
                .toList();
        assertEquals(
                all.getFirst(), all.stream().skip(1).mapToInt(Integer::intValue).sum(), all.toString());
        assertEquals(town.responses(Town.SURVEY).size(), all.get(1), "what is said to be keyed is what counts");
        return all;
    }

    /** Keys the next sheet that a keyer is given; empty if there is none for her. */
    private Optional<Integer> key(Visitor keyer, String name, int batch, Pile pile) {
        String keying = Visitor.location(keyer.post(PAPER + "/batches/" + batch + "/key", "part", "MAIN"));
        if (keying.endsWith("/key")) {
            return Optional.empty();
        }
        String page = keyer.get(keying).body();
        Matcher found = PLACE.matcher(page);
        assertTrue(found.find(), page);
        int place = Integer.parseInt(found.group(1));
        if (place == Pile.Bad.TORN.place) {
            went(keyer.post(keying + "/aside", "aside", "SPOILT", "reason", "Torn in two, one half only"));
            return Optional.of(place);
        }
        boolean welsh = page.contains("<option value=\"cy\" selected>");
        assertEquals(place == Pile.Bad.WELSH.place, welsh, "the language of the form is offered");
        assertEquals(
                place != Pile.Bad.OLDER_EDITION.place,
                page.contains("id=\"paper:language\""),
                "the screen is that of the edition on the form, and the first was in English only");
        List<String> fields = new ArrayList<>(List.of("paper:language", welsh ? "cy" : "en"));
        pile.typed(place, name, page.indexOf(">Second keying<") < 0)
                .forEach((field, values) -> fields.addAll(List.of(field, values.getFirst())));
        went(keyer.post(keying, fields.toArray(String[]::new)));
        return Optional.of(place);
    }

    /** Has a supervisor decide everything that differs by what stands on the form. */
    private void settle(Pile pile) {
        Matcher links = Pattern.compile(SUPERVISE + "/sheets/([0-9a-f-]+)/M")
                .matcher(sue.get(SUPERVISE).body());
        List<UUID> disputed = links.results()
                .map(link -> UUID.fromString(link.group(1)))
                .distinct()
                .toList();
        for (UUID id : disputed) {
            Sheet sheet = town.bean(Batches.class).sheet(id).orElseThrow();
            String address = SUPERVISE + "/sheets/" + id + "/M";
            String page = sue.get(address).body();
            List<String> fields = new ArrayList<>();
            Pile.QUESTIONS.stream()
                    .filter(question -> page.contains("choice:" + question + "-FIRST"))
                    .forEach(question -> {
                        differences.merge(id, 1, Integer::sum);
                        fields.addAll(List.of("choice:" + question, "THIRD", "reason:" + question, "MISTYPED"));
                    });
            pile.on(sheet.place()).forEach((field, values) -> fields.addAll(List.of(field, values.getFirst())));
            went(sue.post(address, fields.toArray(String[]::new)));
            ledger();
        }
    }

    @Test
    void whatIsCountedIsWhatStandsOnTheFormsAndEachMistakeIsFound() {
        Pile pile = new Pile(20_261_030, "kim", "kit");
        open(Pile.SHEETS, Checked.ALL, 100);
        for (int place = 1; place <= Pile.SHEETS; place++) {
            receive(place);
            if (place % 40 == 0) {
                assertEquals(List.of(place, 0, 0, 1, place - 1), ledger());
            }
        }
        went(kim.post(PAPER + "/batches/1/close"));

        int keyed = 0;
        boolean more = true;
        while (more) {
            boolean one = key(kim, "kim", 1, pile).isPresent();
            boolean other = key(kit, "kit", 1, pile).isPresent();
            more = one || other;
            if (++keyed % 20 == 0) {
                assertEquals(Pile.SHEETS, ledger().getFirst());
            }
        }
        int disputed =
                (int) pile.slips().stream().map(Pile.Slip::place).distinct().count();
        // The blank and the torn one are set aside; the same form twice waits for a person.
        assertEquals(List.of(160, 157 - disputed, disputed + 1, 2, 0), ledger());
        settle(pile);
        assertEquals(List.of(160, 157, 1, 2, 0), ledger());
        assertEachDifferenceWasPlanted(pile);

        Sheet twice = sheet(Pile.Bad.NUMBER_TWICE.place);
        String waiting = sue.get(SUPERVISE).body();
        assertTrue(waiting.contains("/twins/" + twice.id()), waiting);
        went(sue.post(SUPERVISE + "/twins/" + twice.id(), "decision", "same", "reason", "The same hand and ink"));
        assertEquals(List.of(160, 157, 0, 3, 0), ledger());
        assertCountsWhatStandsOnTheForms(pile);
        assertBothKeyingsAreKept(pile);
        assertRatesCoverTheTruth(pile, 158);
        assertMethodTellsNoFigureThatStandsInNoTable();
    }

    private void assertMethodTellsNoFigureThatStandsInNoTable() {
        MethodNote.Told told = town.server().getApplicationContext().getBeansOfType(MethodNote.class).stream()
                .filter(note -> note.name().equals("paper"))
                .flatMap(note -> note.of().apply("town").stream())
                .findFirst()
                .orElseThrow();
        TreeSet<String> figures = told.tables().stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.numbers().stream())
                .map(java.math.BigDecimal::toPlainString)
                .collect(Collectors.toCollection(TreeSet::new));
        Pattern.compile("\\d[\\d,.]*\\d|\\d")
                .matcher(String.join(" ", told.sentences()))
                .results()
                .map(found -> found.group().replace(",", ""))
                .forEach(found -> assertTrue(figures.contains(found), found + " in " + told));
        assertTrue(figures.containsAll(List.of("160", "157", "1896", "40", "2.11")), told.toString());
        assertTrue(!told.toString().contains("kim") && !told.toString().contains("kit"), told.toString());
        Report report = town.bean(Narrator.class).report("town", false);
        assertTrue(
                report.tables().stream()
                        .map(Table::id)
                        .toList()
                        .containsAll(
                                List.of("method.paper.ledger", "method.paper.by-question", "method.paper.by-keyer")),
                report.toString());
    }

    private Sheet sheet(int place) {
        Batches batches = town.bean(Batches.class);
        Batch batch = batches.byNumber("town", 1).orElseThrow();
        return batches.sheets(batch.id()).get(place - 1);
    }

    private void assertEachDifferenceWasPlanted(Pile pile) {
        Map<UUID, Integer> planted = new HashMap<>();
        pile.slips().forEach(slip -> planted.merge(sheet(slip.place()).id(), 1, Integer::sum));
        assertEquals(planted, differences);
        assertEquals(
                39, differences.values().stream().mapToInt(Integer::intValue).sum());
    }

    private void assertCountsWhatStandsOnTheForms(Pile pile) {
        Map<String, Response> counted = town.responses(Town.SURVEY).stream()
                .collect(Collectors.toMap(
                        response -> response.provenance().sheet().orElseThrow(), response -> response));
        TreeSet<String> expected = new TreeSet<>();
        for (int place = 1; place <= Pile.SHEETS; place++) {
            if (place == Pile.Bad.BLANK.place || place == Pile.Bad.TORN.place || place == Pile.Bad.NUMBER_TWICE.place) {
                continue;
            }
            Sheet sheet = sheet(place);
            expected.add(sheet.shown());
            Response response = counted.get(sheet.shown());
            assertEquals(pile.truth(place), response.answers(), "sheet " + place);
            assertEquals(
                    place == Pile.Bad.WELSH.place ? "cy" : "en",
                    response.provenance().language());
            assertEquals(place == Pile.Bad.OLDER_EDITION.place ? 1 : 2, response.edition());
        }
        assertEquals(expected, new TreeSet<>(counted.keySet()));
        assertTrue(sheet(Pile.Bad.COPIED_BLANK.place).assigned());
        assertEquals(
                List.of("Only in summer"),
                town
                        .bean(Comments.class)
                        .of(counted.get(sheet(Pile.Bad.MARGIN.place).shown()).id())
                        .stream()
                        .filter(comment -> comment.question().equals(new QuestionId("live")))
                        .map(Comment::text)
                        .toList());
        String page = kim.get(PAPER + "/batches/1?all=yes").body();
        for (String said :
                List.of("A letter is stapled", "Two pens", "Torn in two", "Nothing on it", "The same hand and ink")) {
            assertTrue(page.contains(said), said + " in " + page);
        }
    }

    private void assertBothKeyingsAreKept(Pile pile) {
        KeyingRepository keyings = town.bean(KeyingRepository.class);
        UUID kimId = town.bean(org.folkmoot.account.Officers.class)
                .byEmail("kim@example.org")
                .orElseThrow()
                .id();
        for (int place = 1; place <= Pile.SHEETS; place++) {
            if (place == Pile.Bad.BLANK.place || place == Pile.Bad.TORN.place || place == Pile.Bad.TWO_TICKS.place) {
                continue;
            }
            List<KeyingRow> both = keyings.of(sheet(place).id(), Part.MAIN);
            assertEquals(2, both.size());
            for (KeyingRow row : both) {
                Map<String, List<String>> typed =
                        pile.typed(place, row.officerId().equals(kimId) ? "kim" : "kit", row.turn() == 1);
                Map<String, List<String>> kept =
                        new HashMap<>(Checking.written(row).fields());
                kept.remove(KeyedForm.LANGUAGE);
                assertEquals(typed, kept, "sheet " + place + " turn " + row.turn());
            }
        }
        Pile.Slip slip = pile.slips().getFirst();
        String evidence = sue.get(SUPERVISE + "/sheets/" + sheet(slip.place()).id() + "/M")
                .body();
        int years = Integer.parseInt(pile.on(slip.place()).get("years").getFirst());
        for (int seen : new int[] {years, years + 1, years + 2}) {
            assertTrue(evidence.matches("(?s).*[> ]" + seen + "<.*"), seen + " in " + evidence);
        }
    }

    /** @param sheets how many were keyed twice */
    private void assertRatesCoverTheTruth(Pile pile, int sheets) {
        ErrorRates.Rates rates = town.bean(ErrorRates.class).of("town", true);
        covers(rates.all(), 40, 2 * sheets * Pile.QUESTIONS.size());
        assertEquals(Pile.QUESTIONS.size(), rates.byQuestion().size());
        for (LedgerRepository.Errors row :
                town.bean(Ledger.class).errors("town").byQuestion()) {
            int wrong = pile.slips().stream()
                    .filter(slip -> row.key().equals("residents/" + slip.question()))
                    .mapToInt(slip -> slip.keyers().size())
                    .sum();
            assertEquals(2 * sheets, row.keyed());
            assertEquals(wrong, row.wrong(), row.key());
        }
        for (String keyer : List.of("kim", "kit")) {
            int wrong = (int) pile.slips().stream()
                    .filter(slip -> slip.keyers().contains(keyer))
                    .count();
            covers(
                    rates.byKeyer().stream()
                            .filter(rate -> rate.label().equals(keyer))
                            .findFirst()
                            .orElseThrow(),
                    wrong,
                    sheets * Pile.QUESTIONS.size());
        }
        String page = sue.get(PAPER + "/ledger").body();
        assertTrue(
                page.contains(rates.all().interval())
                        && page.contains(rates.all().rate()),
                page);
    }

    private static void covers(ErrorRates.Rate rate, long wrong, long keyed) {
        assertEquals(keyed, rate.keyed(), rate.toString());
        assertEquals(wrong, rate.wrong(), rate.toString());
        Matcher interval = INTERVAL.matcher(rate.interval());
        assertTrue(interval.matches(), rate.toString());
        double truth = 100.0 * wrong / keyed;
        assertTrue(
                Double.parseDouble(interval.group(1)) < truth && truth < Double.parseDouble(interval.group(2)),
                rate.toString());
    }

    @Test
    void aSampleOfAFifthWidensWhileItsRateIsBeyondTheLimit() {
        int sheets = 50;
        open(sheets, Checked.SAMPLE, 20);
        for (int place = 1; place <= sheets; place++) {
            receive(1, FIRST + place);
        }
        went(kim.post(PAPER + "/batches/1/close"));
        // Kim gets one answer in six wrong, on each sheet.
        for (int place = 1; place <= sheets; place++) {
            keyYears(kim, place + 1);
        }
        assertEquals(List.of(50, 0, 50, 0, 0), ledger());
        List<Integer> seconds = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            int keyed = 0;
            while (keyYears(kit, 0)) {
                keyed++;
            }
            seconds.add(keyed);
            settle();
            ErrorRates.Rate kims = town.bean(ErrorRates.class).of("town", true).byKeyer().stream()
                    .filter(rate -> rate.label().equals("kim"))
                    .findFirst()
                    .orElseThrow();
            int done = seconds.stream().mapToInt(Integer::intValue).sum();
            // Of all her answers a sixth are wrong, which the sample tells before the others are keyed again.
            covers(kims, done, 6L * done);
            // As soon as all are to be keyed twice, each counts by itself.
            assertEquals(
                    List.of(List.of(50, 0, 50, 0, 0), List.of(50, 20, 30, 0, 0), List.of(50, 50, 0, 0, 0))
                            .get(round),
                    ledger());
        }
        assertEquals(List.of(10, 10, 30), seconds, "a fifth, twice as many, and then all");
        assertTrue(town.responses(Town.SURVEY).stream()
                .allMatch(response -> response.answers()
                        .get(new QuestionId("years"))
                        .equals(new org.folkmoot.answer.Answer.Figure(new java.math.BigDecimal("7")))));
    }

    private boolean keyYears(Visitor keyer, int wrong) {
        String keying = Visitor.location(keyer.post(PAPER + "/batches/1/key", "part", "MAIN"));
        if (keying.endsWith("/key")) {
            return false;
        }
        went(keyer.post(keying, "live", "lives", "years", wrong == 0 ? "7" : Integer.toString(7 + wrong)));
        return true;
    }

    private void settle() {
        Pattern.compile(SUPERVISE + "/sheets/[0-9a-f-]+/M")
                .matcher(sue.get(SUPERVISE).body())
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .forEach(address -> went(sue.post(address, "choice:years", "SECOND", "reason:years", "MISTYPED")));
    }
}
