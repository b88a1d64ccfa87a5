package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.folkmoot.account.Officer;
import org.folkmoot.account.Officers;
import org.folkmoot.account.Role;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.paper.print.Layout;
import org.folkmoot.paper.print.Part;
import org.folkmoot.paper.print.SheetNumber;
import org.folkmoot.response.Response;
import org.folkmoot.response.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who keys what, on either database. */
abstract class TurnsContract {

    static final LocalDate RECEIVED = LocalDate.of(2026, 10, 30);

    private Town town;
    private Batches batches;
    private Turns turns;
    private Officer kim;
    private Officer kit;
    private Officer sue;

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        town = new Town(database());
        batches = town.bean(Batches.class);
        turns = town.bean(Turns.class);
        kim = officer("kim", Role.KEYER);
        kit = officer("kit", Role.KEYER);
        sue = officer("sue", Role.SUPERVISOR);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private Officer officer(String name, Role role) {
        return town.bean(Officers.class)
                .add(Optional.empty(), name, name + "@example.org", Set.of(new Officer.Grant(role, "town")))
                .orElseThrow();
    }

    private Batch batch(Checked checking, int share, int sheets) {
        Batch batch = batches.open(
                new Batches.Box(Town.SURVEY, RECEIVED, BatchSource.POST, "", sheets, checking, share, false), kim);
        IntStream.rangeClosed(1, sheets).forEach(n -> add(batch, Optional.of(new SheetNumber(n))));
        return batch;
    }

    private Sheet add(Batch batch, Optional<SheetNumber> number) {
        return batches.add(
                        batch.id(),
                        new Batches.Incoming(number, 1, "en", Layout.STANDARD, Set.of(), Optional.empty(), ""),
                        kim)
                .orElseThrow();
    }

    private Turn next(Batch batch, Officer officer) {
        return turns.next(batch.id(), Part.MAIN, officer).orElseThrow();
    }

    private static Written years(int years) {
        return Written.of(Map.of("live", List.of("lives"), "years", List.of(Integer.toString(years))));
    }

    private List<Response> all() {
        return town.responses(Town.SURVEY);
    }

    @Test
    void withoutACheckAFormCountsWhenItIsKeyed() {
        Batch batch = batch(Checked.NONE, 0, 2);
        Turn turn = next(batch, kim);
        assertEquals(1, turn.place());
        assertEquals(2, turn.of());
        assertEquals("000 001-3", turn.sheetNumber());
        assertEquals(turn, next(batch, kim), "her own unfinished one comes first");
        assertTrue(turns.head(turn.keying(), kim, "en", "carer"));
        assertTrue(turns.keep(turn.keying(), kim, new Kept(Map.of("years", List.of("5")), Map.of(), "years", 1, 900)));
        Turn again = turns.open(turn.keying(), kim).orElseThrow();
        assertEquals(List.of("5"), again.soFar().all("years"));
        assertEquals("years", again.cursor());
        String reference = assertInstanceOf(Finished.Counted.class, turns.finish(turn.keying(), kim, years(12)))
                .reference();
        assertEquals(new Finished.Counted(reference), turns.finish(turn.keying(), kim, years(13)), "sent twice");
        Response response = all().getFirst();
        assertEquals(1, all().size());
        assertEquals(reference, response.reference());
        assertEquals(Channel.PAPER, response.provenance().channel());
        assertEquals(Optional.of("000 001-3"), response.provenance().sheet());
        assertEquals(Optional.of(RECEIVED), response.provenance().received());
        assertEquals(Optional.of("carer"), response.provenance().assisted());
        assertEquals(
                "12",
                ((Answer.Figure) response.answers().get(new QuestionId("years")))
                        .number()
                        .toString());
        assertEquals(2, next(batch, kit).place());
        assertEquals(Optional.empty(), turns.next(batch.id(), Part.MAIN, sue));
    }

    @Test
    void theEqualityLeafIsKeyedOnItsOwnAndKeptApart() {
        Batch batch = batch(Checked.NONE, 0, 1);
        Written sex = Written.of(Map.of("sex", List.of("female")));
        Turn leaf = turns.next(batch.id(), Part.EQUALITY, kit).orElseThrow();
        assertEquals(new Finished.Waiting(), turns.finish(leaf.keying(), kit, sex), "its form is not there yet");
        assertInstanceOf(Finished.Counted.class, turns.finish(next(batch, kim).keying(), kim, years(1)));
        assertEquals(Answer.Chosen.of("female"), all().getFirst().equality().get(new QuestionId("sex")));
    }

    @Test
    void aChangeTakesAwayWhatItReplaces() {
        Batch batch = batch(Checked.NONE, 0, 1);
        UUID keying = next(batch, kim).keying();
        turns.keep(keying, kim, new Kept(Map.of("years", List.of("5")), Map.of(), "years", 0, 0));
        turns.keep(
                keying,
                kim,
                new Kept(
                        Map.of("years", List.of()),
                        Map.of(new QuestionId("years"), Written.Mark.UNREADABLE),
                        "years",
                        0,
                        0));
        Written kept = turns.open(keying, kim).orElseThrow().soFar();
        assertEquals(new Written(Map.of(), Map.of(new QuestionId("years"), Written.Mark.UNREADABLE)), kept);
        turns.keep(keying, kim, new Kept(Map.of("years", List.of("6")), Map.of(), "years", 0, 0));
        assertEquals(
                Written.of(Map.of("years", List.of("6"))),
                turns.open(keying, kim).orElseThrow().soFar());
        turns.finish(keying, kim, turns.open(keying, kim).orElseThrow().soFar());
        assertFalse(turns.keep(keying, kim, new Kept(Map.of(), Map.of(), "", 0, 0)), "it is finished");
    }

    @Test
    void aSecondKeyingIsByAnotherPersonAndBlind() {
        Batch batch = batch(Checked.ALL, 100, 1);
        Turn first = next(batch, kim);
        assertEquals(Optional.empty(), turns.next(batch.id(), Part.MAIN, kit), "nobody else keys it meanwhile");
        assertEquals(new Finished.Waiting(), turns.finish(first.keying(), kim, years(12)));
        assertEquals(Optional.empty(), turns.next(batch.id(), Part.MAIN, kim));
        Turn second = next(batch, kit);
        assertEquals(2, second.turn());
        assertEquals(Written.NOTHING, second.soFar());
        assertEquals(Optional.empty(), turns.open(first.keying(), kit));
        assertEquals(Optional.empty(), turns.open(second.keying(), kim));
        assertFalse(turns.keep(second.keying(), kim, new Kept(Map.of(), Map.of(), "", 0, 0)));
        assertEquals(0, all().size());
        assertInstanceOf(Finished.Agreed.class, turns.finish(second.keying(), kit, years(12)));
        assertEquals(1, all().size());
    }

    @Test
    void whatDiffersIsDisputedAndNotCounted() {
        Batch batch = batch(Checked.ALL, 100, 1);
        turns.finish(next(batch, kim).keying(), kim, years(12));
        assertEquals(new Finished.Disputed(), turns.finish(next(batch, kit).keying(), kit, years(21)));
        assertEquals(0, all().size());
    }

    @Test
    void manyAtOnceNeverGetTheSameSheet() throws Exception {
        Batch batch = batch(Checked.ALL, 100, 12);
        List<Officer> many = IntStream.range(0, 6)
                .mapToObj(n -> officer("many" + n, Role.KEYER))
                .toList();
        List<Callable<List<Turn>>> work = many.stream()
                .<Callable<List<Turn>>>map(officer -> () -> IntStream.range(0, 4)
                        .mapToObj(n -> turns.next(batch.id(), Part.MAIN, officer))
                        .flatMap(Optional::stream)
                        .peek(turn -> turns.finish(turn.keying(), officer, years(turn.place())))
                        .toList())
                .toList();
        Set<String> taken = new HashSet<>();
        int all = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(many.size())) {
            for (Future<List<Turn>> done : threads.invokeAll(work)) {
                for (Turn turn : done.get()) {
                    taken.add(turn.sheet() + " " + turn.turn());
                    all++;
                }
            }
        }
        for (Officer officer : many) {
            Optional<Turn> left = turns.next(batch.id(), Part.MAIN, officer);
            while (left.isPresent()) {
                taken.add(left.get().sheet() + " " + left.get().turn());
                all++;
                turns.finish(left.get().keying(), officer, years(left.get().place()));
                left = turns.next(batch.id(), Part.MAIN, officer);
            }
        }
        assertEquals(all, taken.size(), "a turn was given to two people");
        assertEquals(24, all);
        assertEquals(12, all().size());
    }

    @Test
    void whatIsHandedOverGoesOnWhereItStands() {
        Batch batch = batch(Checked.NONE, 0, 1);
        UUID keying = next(batch, kim).keying();
        turns.keep(keying, kim, new Kept(Map.of("years", List.of("5")), Map.of(), "years", 3, 1000));
        turns.handOver(batch.id(), kim, Optional.of(kit));
        assertEquals(Optional.empty(), turns.open(keying, kim));
        Turn turn = next(batch, kit);
        assertEquals(keying, turn.keying());
        assertEquals(List.of("5"), turn.soFar().all("years"));
    }

    @Test
    void theLastSheetCanBeTakenBackAsLongAsNobodyWentOn() {
        Batch batch = batch(Checked.ALL, 100, 1);
        UUID first = next(batch, kim).keying();
        turns.finish(first, kim, years(12));
        assertFalse(turns.takeBack(first, kit));
        assertTrue(turns.takeBack(first, kim));
        assertEquals(List.of("12"), next(batch, kim).soFar().all("years"));
        turns.finish(first, kim, years(13));
        UUID second = next(batch, kit).keying();
        assertFalse(turns.takeBack(first, kim), "somebody keys it again");
        assertEquals(new Finished.Disputed(), turns.finish(second, kit, years(12)));
        assertTrue(turns.takeBack(second, kit));
        assertInstanceOf(Finished.Agreed.class, turns.finish(second, kit, years(13)));
        assertFalse(turns.takeBack(second, kit), "it counts");
    }

    @Test
    void anAskedSheetIsSetAsideAndTheNextOneCome() {
        Batch batch = batch(Checked.NONE, 0, 2);
        Turn asked = next(batch, kim);
        assertTrue(turns.ask(asked.keying(), kim, "Is this a 1 or a 7?"));
        assertEquals(2, next(batch, kim).place());
        assertEquals(Optional.empty(), turns.open(asked.keying(), kim));
    }

    @Test
    void aSheetThatIsSetAsideIsNotKeyedAndCanBeTakenBack() {
        Batch batch = batch(Checked.NONE, 0, 1);
        UUID sheet = batches.sheets(batch.id()).getFirst().id();
        assertTrue(turns.dispose(sheet, SheetState.SPOILT, "Crossed out", Optional.empty(), kim));
        assertEquals(Optional.empty(), turns.next(batch.id(), Part.MAIN, kim));
        assertTrue(turns.restore(sheet, kim));
        turns.finish(next(batch, kim).keying(), kim, years(1));
        assertFalse(turns.dispose(sheet, SheetState.BLANK, "", Optional.empty(), kim), "it counts");
    }

    @Test
    void aScanIsOnlyAProposal() {
        Batch batch = batch(Checked.NONE, 0, 1);
        UUID sheet = batches.sheets(batch.id()).getFirst().id();
        assertTrue(turns.propose(sheet, Part.MAIN, years(3), Map.of("years", Sure.UNSURE, "live", Sure.SURE)));
        assertEquals(0, all().size());
        Turn turn = next(batch, kim);
        assertEquals(years(3), turn.soFar());
        assertEquals(Map.of("years", Sure.UNSURE, "live", Sure.SURE), turn.read());
        assertFalse(turns.propose(sheet, Part.MAIN, years(4), Map.of()), "somebody keys it");
    }

    @Test
    void aCopiedBlankGetsANumberOfItsOwnAndTheSameFormTwiceWaitsForAPerson() {
        Batch batch = batch(Checked.NONE, 0, 1);
        Sheet differs = add(batch, Optional.of(new SheetNumber(1)));
        Sheet same = add(batch, Optional.of(new SheetNumber(1)));
        assertEquals(2, differs.copy());
        Turn first = next(batch, kim);
        turns.finish(next(batch, kit).keying(), kit, years(70));
        turns.finish(next(batch, kit).keying(), kit, years(12));
        assertEquals(0, all().size(), "as long as the first is not keyed nobody can tell");
        assertInstanceOf(Finished.Counted.class, turns.finish(first.keying(), kim, years(12)));
        assertEquals(2, all().size());
        Sheet parted = batches.sheet(differs.id()).orElseThrow();
        assertTrue(parted.assigned());
        assertFalse(parted.number().equals(differs.number()));
        assertEquals(first.sheet(), batches.sheet(same.id()).orElseThrow().twinId());
    }

    @Test
    void aSampleHoldsBackItsBatchUntilItPasses() {
        Batch batch = batch(Checked.SAMPLE, 20, 10);
        assertTrue(batches.close(batch.id(), kim));
        while (true) {
            Optional<Turn> turn = turns.next(batch.id(), Part.MAIN, kim);
            if (turn.isEmpty()) {
                break;
            }
            turns.finish(turn.get().keying(), kim, years(turn.get().place()));
        }
        assertEquals(0, all().size());
        Turn one = next(batch, kit);
        turns.finish(one.keying(), kit, years(one.place()));
        assertEquals(0, all().size());
        Turn two = next(batch, kit);
        assertInstanceOf(Finished.Agreed.class, turns.finish(two.keying(), kit, years(two.place())));
        assertEquals(10, all().size());
        assertEquals(Optional.empty(), turns.next(batch.id(), Part.MAIN, kit));
    }

    @Test
    void leftBlankAndPassedOverAgree() {
        Batch batch = batch(Checked.ALL, 100, 1);
        turns.finish(
                next(batch, kim).keying(),
                kim,
                new Written(Map.of(), Map.of(new QuestionId("years"), Written.Mark.BLANK)));
        assertInstanceOf(Finished.Agreed.class, turns.finish(next(batch, kit).keying(), kit, Written.NOTHING));
        assertEquals(new Answer.Missing(Why.BLANK), all().getFirst().answers().get(new QuestionId("years")));
    }
}
