package org.folkmoot.theme.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.answer.ResponseId;
import org.folkmoot.survey.Text;
import org.folkmoot.survey.frame.CodeFrame;
import org.folkmoot.survey.frame.FrameChange;
import org.folkmoot.survey.frame.Meaning;
import org.folkmoot.survey.frame.RefusedChange;
import org.folkmoot.survey.frame.Standing;
import org.folkmoot.theme.CodingCsv;
import org.folkmoot.theme.FrameLog;
import org.folkmoot.theme.Frames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every database must do with frames that officers change while comments are read. */
abstract class FrameContract {
    private static final String FRIENDLY = "Friendly people";
    private static final String HERITAGE = "Our old church";
    private static final String BOTH = "Friendly people in old houses";

    private FrameHouse house;
    private FrameLog log;

    abstract Map<String, String> database();

    @BeforeEach
    void start(@TempDir Path folder) {
        house = new FrameHouse(database(), folder.resolve("surveys"));
        log = house.bean(FrameLog.class);
        house.said(FRIENDLY, "friendliness");
        house.said(HERITAGE, "heritage");
        house.said(BOTH, "friendliness", "heritage");
    }

    @AfterEach
    void stop() {
        house.close();
    }

    private CodeFrame change(FrameChange change) {
        CodeFrame before = house.frame();
        Effect effect = house.bean(FrameCounts.class).effect(before, log.after(FrameHouse.COMMUNITIES, change));
        Map<String, Set<ResponseId>> were = house.people(before);
        FrameLog.Outcome.Done done = assertInstanceOf(
                FrameLog.Outcome.Done.class,
                log.change(FrameHouse.COMMUNITIES, before.version(), change, FrameHouse.ANN));
        assertEquals(done.frame(), house.frame());
        Map<String, Set<ResponseId>> are = house.people(house.frame());
        effect.lines().forEach(line -> {
            assertEquals(
                    were.getOrDefault(line.id(), Set.of()).size(), line.before().people(), line.id());
            assertEquals(
                    are.getOrDefault(line.id(), Set.of()).size(), line.after().people(), line.id());
        });
        Set<String> changed = new HashSet<>(were.keySet());
        changed.addAll(are.keySet());
        changed.removeIf(id -> were.getOrDefault(id, Set.of()).equals(are.getOrDefault(id, Set.of())));
        assertTrue(
                effect.lines().stream().map(Effect.Line::id).toList().containsAll(changed),
                "the preview says nothing of " + changed);
        return done.frame();
    }

    private CodeFrame undo() {
        return assertInstanceOf(
                        FrameLog.Outcome.Done.class,
                        log.undo(FrameHouse.COMMUNITIES, house.frame().version(), FrameHouse.BEN))
                .frame();
    }

    private static Meaning meaning(String words) {
        return Meaning.of(Text.of(words));
    }

    private String text() {
        return house.bean(Frames.class)
                .text(FrameHouse.COMMUNITIES, house.frame().version())
                .orElseThrow();
    }

    @Test
    void aMergerMovesCountsAndItsUndoBringsThemBack() throws IOException {
        String file = Files.readString(house.file());
        assertEquals(file, text());
        CodeFrame before = house.frame();
        Map<String, Set<ResponseId>> were = house.people(before);
        change(new FrameChange.Merged("friendliness", "heritage"));
        Map<String, Set<ResponseId>> are = house.people(house.frame());
        assertEquals(3, are.get("heritage").size());
        assertFalse(are.containsKey("friendliness"));
        StringWriter csv = new StringWriter();
        assertEquals(3, house.bean(CodingCsv.class).export(FrameHouse.COMMUNITIES, csv));
        assertFalse(csv.toString().contains("friendliness"));
        assertThrows(IllegalArgumentException.class, () -> house.read(FRIENDLY, "friendliness"));
        String edition = house.frame().version();
        undo();
        assertEquals(file, text());
        assertEquals(before, house.frame());
        assertEquals(were, house.people(house.frame()));
        CodeFrame named = house.bean(Frames.class)
                .version(FrameHouse.COMMUNITIES, edition)
                .orElseThrow();
        assertEquals(are, house.people(named), "an edition's counts can be had again");
        List<FrameLog.Step> steps = log.steps(FrameHouse.COMMUNITIES, 10);
        assertEquals(List.of(3, 2, 1), steps.stream().map(FrameLog.Step::number).toList());
        assertTrue(steps.get(1).undone());
        assertEquals(Optional.of(2), steps.get(0).undoes());
        assertEquals("Ben", steps.get(0).officer());
    }

    @Test
    void aSplitCodeCountsUntilItIsReadAgain() {
        change(new FrameChange.Split(
                "friendliness",
                List.of(
                        new FrameChange.Part("kind-people", Text.of("Kind people"), meaning("Kind.")),
                        new FrameChange.Part("chats", Text.of("Chats"), meaning("Chats.")))));
        assertEquals(2, house.people(house.frame()).get("friendliness").size());
        assertEquals(2, house.bean(FrameCounts.class).toReadAgain(house.frame()).comments());
        assertThrows(IllegalArgumentException.class, () -> house.read(FRIENDLY, "friendliness"));
        house.read(FRIENDLY, "chats");
        Map<String, Set<ResponseId>> people = house.people(house.frame());
        assertEquals(1, people.get("friendliness").size());
        assertEquals(1, people.get("chats").size());
        assertEquals(1, house.bean(FrameCounts.class).toReadAgain(house.frame()).comments());
        RefusedChange refused = assertThrows(RefusedChange.class, this::undo);
        assertTrue(refused.what().contains("chats"), refused.what());
    }

    @Test
    void aRetiredCodeIsCountedAndNotGiven() {
        change(new FrameChange.Retired("heritage"));
        assertEquals(2, house.people(house.frame()).get("heritage").size());
        assertThrows(IllegalArgumentException.class, () -> house.read(FRIENDLY, "heritage"));
        change(new FrameChange.Moved("friendliness", Optional.of("improve"), Optional.empty()));
        assertEquals(2, house.people(house.frame()).get("improve").size());
        undo();
        undo();
        RefusedChange refused = assertThrows(RefusedChange.class, this::undo);
        assertTrue(refused.what().contains("No change"));
    }

    @Test
    void whoComesTooLateIsToldWhatWasDone() {
        String seen = house.frame().version();
        change(new FrameChange.Renamed("heritage", Text.of("Old things")));
        FrameLog.Outcome.Overtaken late = assertInstanceOf(
                FrameLog.Outcome.Overtaken.class,
                log.change(
                        FrameHouse.COMMUNITIES,
                        seen,
                        new FrameChange.Renamed("friendliness", Text.of("Kindness")),
                        FrameHouse.BEN));
        assertEquals(1, late.since().size());
        assertEquals("Ann", late.since().get(0).officer());
        assertInstanceOf(FrameLog.Outcome.Overtaken.class, log.undo(FrameHouse.COMMUNITIES, seen, FrameHouse.BEN));
        assertEquals(
                Text.of("Old things"),
                house.frame().byId("heritage").orElseThrow().label());
    }

    @Test
    void aFileThatChangesUnderTheChangesIsTakenInOrHeld() throws IOException {
        change(new FrameChange.Renamed("heritage", Text.of("Old things")));
        String file = Files.readString(house.file());
        Files.writeString(
                house.file(), file.replaceFirst("label: What people call their community", "label: Their community"));
        log.publish();
        assertTrue(log.waiting(FrameHouse.COMMUNITIES).isEmpty());
        assertEquals(
                Text.of("Their community"),
                house.frame().byId("community").orElseThrow().label());
        assertEquals(
                Text.of("Old things"),
                house.frame().byId("heritage").orElseThrow().label());

        String without = file.replaceFirst("(?s)      - id: friendliness\n.*?(?=      - id: )", "");
        assertNotEquals(file, without);
        Files.writeString(house.file(), without);
        String before = house.frame().version();
        log.publish();
        assertEquals(before, house.frame().version(), "taken in without an officer's word");
        FrameLog.Waiting waiting = log.waiting(FrameHouse.COMMUNITIES).orElseThrow();
        assertEquals(
                List.of("friendliness"),
                waiting.rebase().vanished().stream().map(code -> code.id()).toList());
        assertInstanceOf(
                FrameLog.Outcome.Done.class, log.take(FrameHouse.COMMUNITIES, before, waiting.file(), FrameHouse.ANN));
        assertInstanceOf(
                Standing.Retired.class,
                house.frame().byId("friendliness").orElseThrow().standing());
        assertEquals(2, house.people(house.frame()).get("friendliness").size());
        assertEquals(
                Text.of("Old things"),
                house.frame().byId("heritage").orElseThrow().label());
        assertTrue(log.waiting(FrameHouse.COMMUNITIES).isEmpty());

        Files.writeString(house.file(), text());
        log.publish();
        assertEquals(0, log.standing(FrameHouse.COMMUNITIES), "the file has taken the change in");
        assertEquals(
                Text.of("Old things"),
                house.frame().byId("heritage").orElseThrow().label());
    }

    @Test
    void anIdThatWasGivenIsNeverUsedForSomethingElse() throws IOException {
        change(new FrameChange.Added(Optional.of("pride"), "allotments", Text.of("Plots"), meaning("Plots."), false));
        undo();
        change(new FrameChange.Added(Optional.of("pride"), "allotments", Text.of("Plots"), meaning("Plots."), false));
        house.said("My allotment", "allotments");
        RefusedChange refused = assertThrows(RefusedChange.class, this::undo);
        assertTrue(refused.what().contains("1 times"), refused.what());
    }
}
