package org.folkmoot.survey.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.survey.Text;
import org.folkmoot.yaml.Problems;

/** Whatever officers do to a frame, in whatever order, it stays a frame, and nobody who was coded is lost or gained. */
class FrameChangesPropertiesTest {
    private static final int PEOPLE = 60;

    private static final String BASE = """
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
                      - {id: slides, label: Slides, definition: Slides.}
                  - {id: parks-left, label: Left over, definition: Other., residual: true}
              - id: roads
                label: Roads
                definition: Roads.
                codes:
                  - {id: potholes, label: Potholes, definition: Holes.}
                  - {id: parking, label: Parking, definition: Parking.}
            """;

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings()
                        .withChars("a: #-\"'\\{}[],&*!|>%@`~\n\t\u00a0\u200d\u2028\ufeff null")
                        .ofMaxLength(20),
                Arbitraries.of(
                        "null", "true", "- a", "a: b", "a #b", "“”", "😀 ok", "é  x", "\u0000", "#", "?", "..."));
    }

    @Property(tries = 150)
    void randomChangesKeepTheFrameValidAndItsTextRoundTrips(@ForAll("seeds") long seed) {
        Walk walk = new Walk(seed, 25);
        for (CodeFrame frame : walk.frames) {
            valid(frame);
        }
        CodeFrame last = walk.last();
        assertEquals(last, read(FrameWriter.write(last)));
        assertEquals(FrameWriter.write(last), FrameWriter.write(read(FrameWriter.write(last))));
    }

    @Property(tries = 150)
    void whatWasGivenAlwaysCountsAsSomethingThatStands(@ForAll("seeds") long seed) {
        Walk walk = new Walk(seed, 25);
        CodeFrame last = walk.last();
        for (CodeFrame frame : walk.frames) {
            for (String id : frame.ids()) {
                String now = last.now(id);
                assertTrue(last.byId(now).isPresent(), id);
                assertTrue(last.countsAs(now).contains(id));
                assertEquals(now, last.counting().apply(id));
            }
        }
        assertEquals("never-heard-of", last.now("never-heard-of"));
    }

    @Property(tries = 150)
    void mergingNeverChangesWhoIsCoded(@ForAll("seeds") long seed) {
        Walk walk = new Walk(seed, 12);
        for (int step = 0; step < walk.changes.size(); step++) {
            if (walk.changes.get(step) instanceof FrameChange.Merged merged) {
                CodeFrame before = walk.frames.get(step);
                CodeFrame after = walk.frames.get(step + 1);
                Map<Integer, Set<String>> given = walk.givenBy(seed);
                Set<Integer> union = people(before, given, merged.id());
                union.addAll(people(before, given, merged.into()));
                assertEquals(union, people(after, given, merged.into()));
                assertEquals(Set.of(), people(after, given, merged.id()));
                for (String other : after.ids()) {
                    if (!other.equals(merged.into())) {
                        assertEquals(people(before, given, other), people(after, given, other));
                    }
                }
            }
        }
    }

    @Property(tries = 150)
    void noOtherChangeMovesAnybody(@ForAll("seeds") long seed) {
        Walk walk = new Walk(seed, 12);
        Map<Integer, Set<String>> given = walk.givenBy(seed);
        for (int step = 0; step < walk.changes.size(); step++) {
            CodeFrame before = walk.frames.get(step);
            CodeFrame after = walk.frames.get(step + 1);
            FrameChange change = walk.changes.get(step);
            if (!(change instanceof FrameChange.Merged)) {
                Set<String> both = new HashSet<>(before.ids());
                both.removeAll(change.brings());
                for (String id : both) {
                    assertEquals(people(before, given, id), people(after, given, id));
                }
                assertEquals(before.merged(), after.merged());
            }
            if (change instanceof FrameChange.Split split) {
                assertFalse(after.mayBeGiven(split.id()));
                split.parts().forEach(part -> assertTrue(after.mayBeGiven(part.id())));
            }
            if (change instanceof FrameChange.Retired retired) {
                assertFalse(after.mayBeGiven(retired.id()));
                assertTrue(after.byId(retired.id()).isPresent());
            }
        }
    }

    @Property(tries = 100)
    void anIdIsNeverUsedAgain(@ForAll("seeds") long seed) {
        Walk walk = new Walk(seed, 20);
        CodeFrame last = walk.last();
        walk.frames.stream().flatMap(frame -> frame.ids().stream()).distinct().forEach(id -> {
            FrameChange again =
                    new FrameChange.Added(Optional.empty(), id, Text.of("Again"), Meaning.of(Text.of("Again.")), false);
            assertThrows(RefusedChange.class, () -> last.apply(again));
        });
    }

    @Property(tries = 100)
    void takingTheLastChangeAwayGivesTheSameBytes(@ForAll("seeds") long seed) {
        Walk walk = new Walk(seed, 15);
        for (int kept = 0; kept <= walk.changes.size(); kept++) {
            CodeFrame frame = read(BASE);
            for (FrameChange change : walk.changes.subList(0, kept)) {
                frame = frame.apply(FrameChanges.read(FrameWriter.write(change)));
            }
            assertEquals(FrameWriter.write(walk.frames.get(kept)), FrameWriter.write(frame));
            assertEquals(walk.frames.get(kept), frame);
        }
    }

    @Property(tries = 500)
    void whateverIsTypedIsKeptInTheFile(@ForAll("words") String label, @ForAll("words") String more) {
        Meaning meaning = new Meaning(
                Text.of("D " + more),
                Optional.of(Text.of(label)),
                Optional.of(new Text(Map.of("cy", "c" + more))),
                List.of(Text.of(label), Text.of(more), new Text(Map.of("en", "x" + label, "cy", more))),
                List.of(new Code.Example(Text.of(more), true), new Code.Example(Text.of(label), false)));
        FrameChange change = new FrameChange.Added(Optional.of("parks"), "new", Text.of("L" + label), meaning, false);
        CodeFrame frame = read(BASE).apply(change);
        assertEquals(frame, read(FrameWriter.write(frame)));
        Code made = frame.byId("new").orElseThrow();
        FrameChange kept = new FrameChange.Added(Optional.of("parks"), "new", made.label(), made.meaning(), false);
        assertEquals(kept, FrameChanges.read(FrameWriter.write(kept)));
    }

    private static CodeFrame read(String text) {
        Problems problems = new Problems();
        CodeFrame frame = FrameReader.read("town", "frame", text, problems).orElseThrow();
        assertEquals(List.of(), problems.all());
        return frame;
    }

    private static void valid(CodeFrame frame) {
        List<String> ids = new ArrayList<>(frame.all().stream().map(Code::id).toList());
        frame.merged().forEach(merged -> ids.add(merged.id()));
        assertEquals(ids.size(), new HashSet<>(ids).size(), "an id stands twice");
        for (Code code : frame.all()) {
            assertTrue(code.level() <= Code.DEEPEST);
            assertEquals(
                    code.parent()
                            .map(parent -> frame.byId(parent).orElseThrow().level() + 1)
                            .orElse(1),
                    code.level());
            code.codes().forEach(below -> {
                assertEquals(Optional.of(code.id()), below.parent());
                assertTrue(below.residual() || !code.residual());
            });
        }
    }

    /** Who is counted under a code: those given one that counts as it today. */
    private static Set<Integer> people(CodeFrame frame, Map<Integer, Set<String>> given, String id) {
        Set<String> counted = frame.countsAs(id);
        return given.entrySet().stream()
                .filter(person -> person.getValue().stream().anyMatch(counted::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** A frame, changes that succeed on it in turn, and each frame on the way. */
    private static final class Walk {
        private final Random chance;
        private final List<CodeFrame> frames = new ArrayList<>();
        private final List<FrameChange> changes = new ArrayList<>();
        private int made;

        Walk(long seed, int most) {
            this.chance = new Random(seed);
            frames.add(read(BASE));
            for (int step = 0; step < most; step++) {
                FrameChange change = change(last());
                try {
                    frames.add(last().apply(change));
                    changes.add(change);
                } catch (RefusedChange refused) {
                    assertFalse(refused.what().isBlank());
                    assertFalse(refused.todo().isBlank());
                }
            }
        }

        CodeFrame last() {
            return frames.get(frames.size() - 1);
        }

        Map<Integer, Set<String>> givenBy(long seed) {
            Random giving = new Random(seed);
            List<String> ids = frames.stream()
                    .flatMap(frame -> frame.ids().stream())
                    .distinct()
                    .sorted()
                    .toList();
            Map<Integer, Set<String>> given = new HashMap<>();
            for (int person = 0; person < PEOPLE; person++) {
                given.put(
                        person,
                        IntStream.range(0, giving.nextInt(4))
                                .mapToObj(i -> ids.get(giving.nextInt(ids.size())))
                                .collect(Collectors.toSet()));
            }
            return given;
        }

        private String one(CodeFrame frame) {
            List<String> ids =
                    new ArrayList<>(frame.all().stream().map(Code::id).toList());
            frame.merged().forEach(merged -> ids.add(merged.id()));
            return ids.get(chance.nextInt(ids.size()));
        }

        private Optional<String> maybe(CodeFrame frame) {
            return chance.nextInt(4) == 0 ? Optional.empty() : Optional.of(one(frame));
        }

        private Meaning meaning() {
            return Meaning.of(Text.of("Meaning " + chance.nextInt()));
        }

        private FrameChange change(CodeFrame frame) {
            return switch (chance.nextInt(7)) {
                case 0 -> new FrameChange.Added(maybe(frame), "made-" + made++, Text.of("Made"), meaning(), false);
                case 1 -> new FrameChange.Renamed(one(frame), Text.of("Name " + chance.nextInt()));
                case 2 -> new FrameChange.Redefined(one(frame), meaning());
                case 3 ->
                    new FrameChange.Moved(
                            one(frame), maybe(frame), chance.nextBoolean() ? Optional.empty() : maybe(frame));
                case 4 -> new FrameChange.Merged(one(frame), one(frame));
                case 5 ->
                    new FrameChange.Split(
                            one(frame),
                            List.of(
                                    new FrameChange.Part("made-" + made++, Text.of("First"), meaning()),
                                    new FrameChange.Part("made-" + made++, Text.of("Second"), meaning())));
                default -> new FrameChange.Retired(one(frame));
            };
        }
    }
}
