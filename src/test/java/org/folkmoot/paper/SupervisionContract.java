package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.account.Staff;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.print.Layout;
import org.folkmoot.paper.print.Part;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.response.MethodNote;
import org.folkmoot.response.Response;
import org.folkmoot.response.Town;
import org.folkmoot.response.Withdrawals;
import org.folkmoot.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settling, answering, checking and the ledger over HTTP, on either database. */
abstract class SupervisionContract {

    private static final String SUPERVISE = "/desk/town/supervise";
    private static final String LEDGER = "/desk/town/paper/ledger";

    private Town town;
    private Batches batches;
    private Turns turns;
    private Visitor supervisor;
    private Visitor keyer;
    private Officer kim;
    private Officer kit;

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        town = new Town(database());
        batches = town.bean(Batches.class);
        turns = town.bean(Turns.class);
        supervisor = Staff.signedIn(town.server(), "sue@example.org", new Officer.Grant(Role.SUPERVISOR, "town"));
        keyer = Staff.signedIn(
                town.server(),
                "kim@example.org",
                new Officer.Grant(Role.KEYER, "town"),
                new Officer.Grant(Role.SUPERVISOR, "town"));
        kim = town.bean(Officers.class).byEmail("kim@example.org").orElseThrow();
        kit = town.bean(Officers.class)
                .add(Optional.empty(), "kit", "kit@example.org", Set.of(new Officer.Grant(Role.KEYER, "town")))
                .orElseThrow();
        supervisor.get(SUPERVISE);
        keyer.get(SUPERVISE);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private Batch batch(Checked checking, int share, int sheets) {
        Batch batch = batches.open(
                new Batches.Box(
                        Town.SURVEY, LocalDate.of(2026, 10, 30), BatchSource.POST, "", sheets, checking, share, false),
                kim);
        IntStream.rangeClosed(1, sheets).forEach(n -> add(batch, n));
        return batch;
    }

    private Sheet add(Batch batch, int number) {
        return batches.add(
                        batch.id(),
                        new Batches.Incoming(
                                Optional.of(new SheetNumber(number)),
                                1,
                                "en",
                                Layout.STANDARD,
                                Set.of(),
                                Optional.empty(),
                                ""),
                        kim)
                .orElseThrow();
    }

    private static Written form(String live, String years, String proud) {
        return Written.of(Map.of("live", List.of(live), "years", List.of(years), "proud", List.of(proud)));
    }

    private Finished key(Batch batch, Officer officer, Written written) {
        Turn turn = turns.next(batch.id(), Part.MAIN, officer).orElseThrow();
        return turns.finish(turn.keying(), officer, written);
    }

    private List<Response> all() {
        return town.responses(Town.SURVEY);
    }

    @Test
    void aThirdPersonSettlesAndOnlyThatCounts() {
        Batch batch = batch(Checked.ALL, 100, 1);
        Sheet sheet = batches.sheets(batch.id()).getFirst();
        String settle = SUPERVISE + "/sheets/" + sheet.id() + "/M";
        key(batch, kim, form("lives", "12", "The old mill"));
        assertEquals(404, supervisor.get(settle).statusCode(), "there is nothing to compare yet");
        Turn second = turns.next(batch.id(), Part.MAIN, kit).orElseThrow();
        assertEquals(404, supervisor.get(settle).statusCode(), "the second keying is still open");
        assertEquals(
                new Finished.Disputed(), turns.finish(second.keying(), kit, form("lives-not", "21", "The  old mill ")));
        String list = supervisor.get(SUPERVISE).body();
        assertTrue(list.contains(settle), list);
        assertFalse(keyer.get(SUPERVISE).body().contains("href=\"" + settle), "she keyed it");
        assertEquals(0, all().size());

        String page = supervisor.get(settle).body();
        assertTrue(page.contains("I do not") && page.contains("21"), page);
        assertFalse(page.contains("choice:proud"), "words that mean the same are not asked for");
        HttpResponse<String> back = supervisor.post(settle, "choice:live", "FIRST");
        assertEquals(422, back.statusCode());
        assertTrue(back.body().contains("Question 5: choose what the form says"), back.body());
        String[] decisions = {
            "choice:live",
            "FIRST",
            "reason:live",
            "MISTYPED",
            "choice:years",
            "THIRD",
            "reason:years",
            "MISREAD",
            "words:years",
            "It is a 7",
            "years",
            "72"
        };
        assertEquals(422, keyer.post(settle, decisions).statusCode(), "who keyed it does not settle it");
        assertEquals(0, all().size());
        assertEquals(303, supervisor.post(settle, decisions).statusCode());
        Response response = all().getFirst();
        assertEquals(Answer.Chosen.of("lives"), response.answers().get(new QuestionId("live")));
        assertEquals(
                "72",
                ((Answer.Figure) response.answers().get(new QuestionId("years")))
                        .number()
                        .toString());
        assertEquals(303, supervisor.post(settle, decisions).statusCode(), "sent twice");
        assertEquals(1, all().size());

        String evidence = supervisor.get(settle).body();
        for (String kept : List.of("12", "21", "72", "It is a 7", "Keyed first by kim and again by kit.", "Misread")) {
            assertTrue(evidence.contains(kept), kept + " in " + evidence);
        }
        String ledger = supervisor.get(LEDGER).body();
        assertTrue(
                ledger.contains("1 received &#x3D; 1 keyed + 0 being verified + 0 set aside + 0 outstanding"), ledger);
        assertTrue(ledger.contains("12 keyings of answers were compared with what holds, and 3 were wrong"), ledger);
        assertTrue(ledger.contains("kit"), "a supervisor sees who");
        Visitor policy =
                Staff.signedIn(town.server(), "pam@example.org", new Officer.Grant(Role.POLICY_OFFICER, "town"));
        String others = policy.get(LEDGER).body();
        assertTrue(others.contains("Keyer 1") && !others.contains(">kit<"), others);
        String csv = policy.get(LEDGER + "/ledger.csv").body();
        assertTrue(csv.contains("1,residents,2026-10-30,post,1,1,1,0,0,0,0,0"), csv);
        MethodNote.Told told = method().of().apply("town").orElseThrow();
        assertTrue(told.sentences().getFirst().startsWith("1 paper form was received: 1 were keyed"), told.toString());
        assertEquals(3, told.tables().size());

        town.bean(Withdrawals.class).withdraw(response.id());
        String after = supervisor.get(settle).body();
        assertFalse(after.contains("It is a 7") || after.contains("The old mill"), after);
        assertEquals(Written.NOTHING, written(sheet, 1));
        assertTrue(supervisor.get(LEDGER).body().contains("1 received &#x3D; 1 keyed"));
    }

    private MethodNote method() {
        return town.server().getApplicationContext().getBeansOfType(MethodNote.class).stream()
                .filter(note -> note.name().equals("paper"))
                .findFirst()
                .orElseThrow();
    }

    private Written written(Sheet sheet, int turn) {
        return Checking.written(
                town.bean(KeyingRepository.class).of(sheet.id(), Part.MAIN).get(turn - 1));
    }

    @Test
    void aQuestionIsAnsweredAndTheSheetGoesOn() {
        Batch batch = batch(Checked.NONE, 0, 1);
        Turn turn = turns.next(batch.id(), Part.MAIN, kit).orElseThrow();
        turns.ask(turn.keying(), kit, "Is this a 1 or a 7? <b>");
        String page = supervisor.get(SUPERVISE).body();
        assertTrue(page.contains("Is this a 1 or a 7? &lt;b&gt;") && page.contains("kit asked"), page);
        java.util.regex.Matcher form = java.util.regex.Pattern.compile(SUPERVISE + "/questions/[0-9a-f-]+")
                .matcher(page);
        assertTrue(form.find());
        assertEquals(422, supervisor.post(form.group(), "answer", " ").statusCode());
        assertEquals(303, supervisor.post(form.group(), "answer", "A 7").statusCode());
        assertEquals(303, supervisor.post(form.group(), "answer", "A 1").statusCode(), "answered before");
        assertEquals(
                turn.keying(),
                turns.next(batch.id(), Part.MAIN, kit).orElseThrow().keying());
        assertEquals(List.of(new Turns.Asked("Is this a 1 or a 7? <b>", "A 7")), turns.asked(turn.keying(), kit));
        assertEquals(List.of(), turns.asked(turn.keying(), kim));
    }

    @Test
    void aPersonDecidesWhetherEqualFormsAreOne() {
        Batch batch = batch(Checked.NONE, 0, 1);
        Sheet one = add(batch, 1);
        Sheet two = add(batch, 1);
        for (int i = 0; i < 3; i++) {
            key(batch, kim, form("lives", "5", "Everything"));
        }
        assertEquals(1, all().size());
        String page = supervisor.get(SUPERVISE).body();
        assertTrue(page.contains("/twins/" + one.id()) && page.contains("/twins/" + two.id()), page);
        assertEquals(
                422,
                supervisor
                        .post(SUPERVISE + "/twins/" + one.id(), "decision", "same")
                        .statusCode());
        assertEquals(
                303,
                supervisor
                        .post(SUPERVISE + "/twins/" + one.id(), "decision", "same", "reason", "The same ink")
                        .statusCode());
        assertEquals(
                303,
                supervisor
                        .post(SUPERVISE + "/twins/" + two.id(), "decision", "other", "reason", "A couple")
                        .statusCode());
        assertEquals(2, all().size());
        String ledger = supervisor.get(LEDGER).body();
        assertTrue(
                ledger.contains("3 received &#x3D; 2 keyed + 0 being verified + 1 set aside + 0 outstanding"), ledger);
        assertTrue(batches.sheet(two.id()).orElseThrow().assigned());
    }

    @Test
    void aSampleWithTooManyMistakesIsDoubledAndThenAllAreKeyedTwice() {
        Batch batch = batch(Checked.SAMPLE, 20, 10);
        assertTrue(batches.close(batch.id(), kim));
        for (int i = 1; i <= 10; i++) {
            key(batch, kim, form("lives", Integer.toString(i), "Words"));
        }
        Map<Integer, Integer> sampled = new HashMap<>();
        int round = 0;
        while (true) {
            Optional<Turn> turn = turns.next(batch.id(), Part.MAIN, kit);
            if (turn.isEmpty()) {
                break;
            }
            round++;
            Sheet sheet = batches.sheet(turn.get().sheet()).orElseThrow();
            assertInstanceOf(
                    Finished.Disputed.class,
                    turns.finish(
                            turn.get().keying(), kit, form("lives-not", Integer.toString(sheet.place()), "Words")));
            String settle = SUPERVISE + "/sheets/" + sheet.id() + "/M";
            supervisor.post(settle, "choice:live", "SECOND", "reason:live", "MISTYPED");
            sampled.put(round, all().size());
        }
        assertEquals(10, round, "in the end all were keyed twice");
        assertEquals(0, sampled.get(2), "the sample of 2 did not pass");
        assertEquals(0, sampled.get(3), "nor was the doubled one finished");
        assertEquals(10, all().size());
        assertTrue(all().stream()
                .allMatch(response ->
                        response.answers().get(new QuestionId("live")).equals(Answer.Chosen.of("lives-not"))));
        String page = supervisor.get(SUPERVISE).body();
        assertTrue(page.contains("10 of 60") && page.contains("Passed"), page);
    }

    @Test
    void theLimitIsSetInPercent() {
        assertTrue(supervisor.get(SUPERVISE).body().contains("value=\"0.5\""));
        assertEquals(422, supervisor.post(SUPERVISE + "/limit", "limit", "much").statusCode());
        assertEquals(303, supervisor.post(SUPERVISE + "/limit", "limit", "2.25").statusCode());
        assertTrue(supervisor.get(SUPERVISE).body().contains("value=\"2.25\""));
        assertEquals(
                403,
                new Visitor(town.server().getURI())
                        .post(SUPERVISE + "/limit", "limit", "9")
                        .statusCode());
    }
}
