package org.folkmoot.survey.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.survey.Text;
import org.folkmoot.yaml.Problems;
import org.junit.jupiter.api.Test;

class FrameChangeTest {

    private static final CodeFrame FRAME = read("""
            # Words of the author's.
            themes:
              - id: parks
                label: Parks
                definition: What is said of parks.
                codes:
                  - {id: trees, label: Trees, definition: Trees., words: [tree, oak]}
                  - id: play
                    label: {en: Play, cy: Chwarae}
                    definition: Play.
                    codes:
                      - {id: swings, label: Swings, definition: Swings.}
                  - {id: parks-left, label: Left over, definition: Other., residual: true}
              - id: roads
                label: Roads
                definition: Roads.
                codes:
                  - {id: potholes, label: Potholes, definition: Holes.}
            """);

    private static CodeFrame read(String text) {
        Problems problems = new Problems();
        CodeFrame frame = FrameReader.read("town", "frame", text, problems).orElseThrow();
        assertEquals(List.of(), problems.all());
        return frame;
    }

    private static Meaning meaning(String words) {
        return Meaning.of(Text.of(words));
    }

    private static void refused(String because, FrameChange change) {
        refused(because, FRAME, change);
    }

    private static void refused(String because, CodeFrame frame, FrameChange change) {
        RefusedChange refused = assertThrows(RefusedChange.class, () -> frame.apply(change));
        assertTrue(refused.what().contains(because), refused.what());
        assertFalse(refused.todo().isBlank());
    }

    private static List<String> ids(List<Code> codes) {
        return codes.stream().map(Code::id).toList();
    }

    @Test
    void anAddedCodeStandsLastAndHasTheResidualOfWhatIsAboveIt() {
        CodeFrame frame = FRAME.apply(new FrameChange.Added(
                Optional.of("parks-left"), "parks-silent", Text.of(" Says  nothing "), meaning("Nothing."), false));
        Code code = frame.byId("parks-silent").orElseThrow();
        assertEquals(Text.of("Says nothing"), code.label());
        assertEquals(3, code.level());
        assertTrue(code.residual());
        assertNotEquals(FRAME.version(), frame.version());
        assertEquals(frame, read(FrameWriter.write(frame)));
    }

    @Test
    void aMergedCodeCountsAsTheOther() {
        CodeFrame frame =
                FRAME.apply(new FrameChange.Merged("swings", "play")).apply(new FrameChange.Merged("play", "trees"));
        assertEquals("trees", frame.now("swings"));
        assertEquals("trees", frame.now("play"));
        assertEquals(Set.of("trees", "play", "swings"), frame.countsAs("trees"));
        assertEquals(Set.of(), frame.countsAs("play"));
        assertFalse(frame.mayBeGiven("play"));
        assertEquals(
                List.of(
                        new CodeFrame.Merged("swings", Text.of("Swings"), "play"),
                        new CodeFrame.Merged("play", new Text(Map.of("en", "Play", "cy", "Chwarae")), "trees")),
                frame.merged());
        assertEquals(frame, read(FrameWriter.write(frame)));
    }

    @Test
    void aSplitCodeStaysWhereItIsAndIsGivenNoMore() {
        CodeFrame frame = FRAME.apply(new FrameChange.Split(
                "trees",
                List.of(
                        new FrameChange.Part("oaks", Text.of("Oaks"), meaning("Oaks.")),
                        new FrameChange.Part("elms", Text.of("Elms"), meaning("Elms.")))));
        assertEquals(
                List.of("trees", "oaks", "elms", "play", "parks-left"),
                ids(frame.byId("parks").orElseThrow().codes()));
        assertEquals("trees", frame.now("trees"));
        assertFalse(frame.mayBeGiven("trees"));
        assertTrue(frame.mayBeGiven("oaks"));
        Standing.Split split = assertInstanceOf(
                Standing.Split.class, frame.byId("trees").orElseThrow().standing());
        assertEquals(List.of("oaks", "elms"), split.into());
        assertEquals(frame, read(FrameWriter.write(frame)));
        CodeFrame rest = frame.apply(new FrameChange.Merged("trees", "oaks"));
        assertEquals("oaks", rest.now("trees"));
        assertEquals(rest, read(FrameWriter.write(rest)));
    }

    @Test
    void aMovedCodeTakesWhatStandsBelowItAlong() {
        CodeFrame frame = FRAME.apply(new FrameChange.Moved("play", Optional.of("roads"), Optional.of("potholes")));
        assertEquals(
                List.of("play", "potholes"),
                ids(frame.byId("roads").orElseThrow().codes()));
        assertEquals("roads", frame.theme("swings").orElseThrow().id());
        CodeFrame theme = frame.apply(new FrameChange.Moved("play", Optional.empty(), Optional.of("parks")));
        assertEquals(List.of("play", "parks", "roads"), ids(theme.themes()));
        assertEquals(2, theme.byId("swings").orElseThrow().level());
    }

    @Test
    void wordsOfOtherLanguagesAndThoseOfTheCodesBesideStay() {
        CodeFrame frame = FRAME.apply(new FrameChange.Redefined("play", meaning("Play and games.")));
        assertEquals("Chwarae", frame.byId("play").orElseThrow().label().in("cy"));
        assertEquals(FRAME.byId("trees"), frame.byId("trees"));
        assertEquals(List.of("swings"), ids(frame.byId("play").orElseThrow().codes()));
    }

    @Test
    void whatCannotBeIsRefusedAndSaysWhy() {
        refused("was used", new FrameChange.Added(Optional.empty(), "swings", Text.of("A"), meaning("B"), false));
        refused("cannot be an id", new FrameChange.Added(Optional.empty(), "A b", Text.of("A"), meaning("B"), false));
        refused("label", new FrameChange.Added(Optional.empty(), "a", Text.of(" \u0000"), meaning("B"), false));
        refused("definition", new FrameChange.Added(Optional.empty(), "a", Text.of("A"), meaning(" "), false));
        refused("three levels", new FrameChange.Added(Optional.of("swings"), "a", Text.of("A"), meaning("B"), false));
        refused("has no “lakes”", new FrameChange.Renamed("lakes", Text.of("Lakes")));
        refused("Nothing would change", new FrameChange.Renamed("trees", Text.of("Trees")));
        refused("Nothing would change", new FrameChange.Redefined("swings", meaning("Swings.")));
        refused("Nothing would change", new FrameChange.Moved("trees", Optional.of("parks"), Optional.of("play")));
        refused("below itself", new FrameChange.Moved("parks", Optional.of("play"), Optional.empty()));
        refused("three levels", new FrameChange.Moved("play", Optional.of("potholes"), Optional.empty()));
        refused("does not stand", new FrameChange.Moved("trees", Optional.of("roads"), Optional.of("play")));
        refused("itself", new FrameChange.Merged("trees", "trees"));
        refused("has codes below it", new FrameChange.Merged("play", "trees"));
        refused("fewer than two", new FrameChange.Split("trees", List.of()));
        refused("may still be given", new FrameChange.Retired("play"));
        FrameChange.Part part = new FrameChange.Part("a", Text.of("A"), meaning("B"));
        refused("Two of the new codes", new FrameChange.Split("trees", List.of(part, part)));
    }

    @Test
    void whatIsGoneIsNotChangedOrGivenAgain() {
        CodeFrame retired = FRAME.apply(new FrameChange.Retired("trees"));
        assertFalse(retired.mayBeGiven("trees"));
        assertEquals("trees", retired.now("trees"));
        refused("is retired", retired, new FrameChange.Merged("potholes", "trees"));
        refused("Nothing would change", retired, new FrameChange.Retired("trees"));
        refused("no more", retired, new FrameChange.Moved("potholes", Optional.of("trees"), Optional.empty()));
        CodeFrame merged = FRAME.apply(new FrameChange.Merged("trees", "potholes"));
        refused("was merged into “potholes”", merged, new FrameChange.Retired("trees"));
        refused(
                "never used again",
                merged,
                new FrameChange.Added(Optional.empty(), "trees", Text.of("A"), meaning("B"), false));
    }

    @Test
    void aFileMaySayWhatIsGone() {
        Problems problems = new Problems();
        FrameReader.read("town", "frame", """
                themes:
                  - {id: a, label: A, definition: A., retired: true}
                  - {id: b, label: B, definition: B., split: [a, c]}
                merged:
                  - {id: a, label: A, into: b}
                  - {id: x, label: X, into: y}
                  - {id: y, label: Y, into: x}
                """, problems);
        assertEquals(4, problems.all().size(), problems.all().toString());
    }
}
