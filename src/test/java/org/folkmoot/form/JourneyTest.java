package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.Why;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Page;
import org.folkmoot.survey.Question;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.SurveyReader;
import org.folkmoot.survey.Widget;
import org.folkmoot.survey.kind.StandardKinds;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final Survey TOWN = survey(House.SURVEY);
    private static final Survey RESIDENTS = survey(file("surveys/communities/residents.yaml"));
    private static final List<String> NAUGHTY = List.of(
            "", " ", "6", "-1", "\u202Egnp", "<b>", "'; drop table draft", "31", "2026", "ST16 2LH", "x".repeat(9000));

    @Test
    void thePathFollowsFromTheAnswers() {
        assertEquals(List.of("live", "reasons"), ids(Journey.of(TOWN, Written.NOTHING)));
        assertEquals(List.of("live", "reasons", "here"), ids(Journey.of(TOWN, written("live", "here"))));
        assertEquals(List.of("live", "reasons", "away"), ids(Journey.of(TOWN, written("live", "away"))));
    }

    @Test
    void nextAndPreviousWorkFromPagesOffThePathToo() {
        Journey journey = Journey.of(TOWN, written("live", "away"));
        assertEquals("reasons", journey.next("live").orElseThrow().id());
        assertEquals("away", journey.next("here").orElseThrow().id());
        assertEquals("reasons", journey.previous("here").orElseThrow().id());
        assertTrue(journey.next("away").isEmpty());
        assertTrue(journey.previous("live").isEmpty());
        assertTrue(journey.next("no-such-page").isEmpty());
    }

    @Test
    void aPageOpensOnceAllBeforeItWereSeen() {
        Journey journey = Journey.of(TOWN, written("live", "here"));
        assertTrue(journey.open("live", Set.of()));
        assertFalse(journey.open("reasons", Set.of()));
        assertTrue(journey.open("reasons", Set.of("live")));
        assertTrue(journey.open("live", Set.of("live", "reasons", "here")));
        assertFalse(journey.open("away", Set.of("live", "reasons", "here")));
        assertEquals(
                "here",
                journey.firstUnseen(Set.of("live", "reasons")).orElseThrow().id());
    }

    @Test
    void pagesAreCountedOnlyWhereEveryoneHasTheSame() {
        assertFalse(Journey.of(TOWN, Written.NOTHING).countable());
        assertTrue(Journey.of(survey(House.SURVEY.replaceAll("(?m)^    when: .*\\n", "")), Written.NOTHING)
                .countable());
    }

    @Test
    void leavingAPageReplacesItsOwnMarksAlone() {
        Journey before = Journey.of(
                TOWN,
                Written.of(Map.of(
                        "live", List.of("here"), "like", List.of("park", "shops"), "proud", List.of("The bridge"))));
        Journey.Stop reasons = before.stop("reasons").orElseThrow();
        Written after = before.taking(
                reasons,
                reasons.ids(),
                Map.of(
                        "like",
                        List.of("more"),
                        "like.more.text",
                        List.of("x"),
                        "proud",
                        List.of("!"),
                        "lik",
                        List.of("?")));
        assertEquals(
                Map.of(
                        "live", List.of("here"),
                        "like", List.of("more"),
                        "like.more.text", List.of("x"),
                        "proud", List.of("The bridge")),
                after.fields());
        assertTrue(before.taking(reasons, reasons.ids(), Map.of()).all("like").isEmpty(), "all boxes unticked");
        assertEquals(before.written(), before.taking(reasons, Set.of(), Map.of("like", List.of("more"))));
    }

    /** A hundred walks by people who write anything anywhere, go back, and change their minds. */
    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void everyWalkEndsAtTheCheckAndKeepsWhatWasAnsweredOnThePath(@ForAll @LongRange(min = 0) long seed) {
        for (Survey survey : List.of(TOWN, RESIDENTS)) {
            walk(survey, new Random(seed));
        }
    }

    private static void walk(Survey survey, Random random) {
        Written written = Written.NOTHING;
        Set<String> seen = new LinkedHashSet<>();
        Map<QuestionId, Answer> given = new HashMap<>();
        int steps = 0;
        while (true) {
            assertTrue(steps++ < 2_000, "the walk does not end");
            Journey journey = Journey.of(survey, written);
            Optional<Journey.Stop> unseen = journey.firstUnseen(seen);
            if (unseen.isEmpty()) {
                break;
            }
            List<Journey.Stop> open = journey.path().stream()
                    .filter(stop -> journey.open(stop.id(), seen))
                    .toList();
            Journey.Stop stop = random.nextInt(4) == 0 ? open.get(random.nextInt(open.size())) : unseen.get();
            written = journey.taking(stop, stop.ids(), marks(stop.page(), random, steps));
            Journey after = Journey.of(survey, written);
            Journey.Stop left = after.stop(stop.id()).orElseThrow();
            left.ids().forEach(id -> given.put(id, after.answers().get(id)));
            if (after.faults(left).isEmpty()) {
                seen.add(stop.id());
            } else {
                seen.remove(stop.id());
            }
        }
        Journey end = Journey.of(survey, written);
        assertTrue(end.allFaults().isEmpty(), "nobody comes to the check with faults");
        Set<QuestionId> onPath = new HashSet<>();
        end.path().forEach(stop -> onPath.addAll(stop.ids()));
        end.answers()
                .forEach((question, answer) -> assertEquals(
                        onPath.contains(question) ? given.get(question) : new Answer.Missing(Why.NOT_SHOWN), answer));
        assertEquals(survey.questions().size(), end.answers().size());
    }

    /** Marks in any of the fields; after many steps good ones only, so that stubborn walkers come home. */
    private static Map<String, List<String>> marks(Page page, Random random, int steps) {
        Map<String, List<String>> marks = new HashMap<>();
        for (Question question : page.questions()) {
            for (String field : question.widget().fields()) {
                List<String> values = new ArrayList<>();
                if (steps > 200) {
                    if (question.head().required()) {
                        values.add(options(question.widget()).getFirst());
                    }
                } else {
                    int many = random.nextInt(3);
                    for (int i = 0; i < many; i++) {
                        List<String> pool = random.nextInt(8) == 0 ? NAUGHTY : options(question.widget());
                        values.add(pool.get(random.nextInt(pool.size())));
                    }
                }
                marks.put(field, values);
            }
        }
        return marks;
    }

    private static List<String> options(Widget widget) {
        return switch (widget) {
            case Widget.Choices choices ->
                choices.choices().stream().map(Widget.Choice::value).toList();
            case Widget.Grid grid ->
                grid.choices().stream().map(Widget.Choice::value).toList();
            case Widget.Ranks ranks -> List.of("1", "2", "3");
            case Widget.Figures figures -> List.of("0", "7", "12");
            case Widget.DateBoxes boxes -> List.of("1", "12", "2026");
            case Widget.Line line -> List.of("ST16", "words");
            case Widget.Box box -> List.of("words", "more\nwords");
        };
    }

    private static List<String> ids(Journey journey) {
        return journey.path().stream().map(Journey.Stop::id).toList();
    }

    private static Written written(String field, String mark) {
        return Written.of(Map.of(field, List.of(mark)));
    }

    private static Survey survey(String yaml) {
        return new SurveyReader(StandardKinds.all()).survey(House.TOWN, yaml, file("surveys/banks/equality-2026.yaml"));
    }

    private static String file(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
