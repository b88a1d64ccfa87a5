package org.folkmoot.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.answer.Written;
import org.folkmoot.survey.Route;
import org.folkmoot.survey.Survey;
import org.folkmoot.survey.SurveyReader;
import org.folkmoot.survey.kind.StandardKinds;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final Survey TOWN = survey(House.SURVEY);

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
        Route.Stop reasons = before.stop("reasons").orElseThrow();
        Written after = before.taking(
                reasons.page(),
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
        assertTrue(
                before.taking(reasons.page(), reasons.ids(), Map.of())
                        .all("like")
                        .isEmpty(),
                "all boxes unticked");
        assertEquals(before.written(), before.taking(reasons.page(), Set.of(), Map.of("like", List.of("more"))));
    }

    private static List<String> ids(Journey journey) {
        return journey.path().stream().map(Route.Stop::id).toList();
    }

    private static Written written(String field, String mark) {
        return Written.of(Map.of(field, List.of(mark)));
    }

    static Survey survey(String yaml) {
        return new SurveyReader(StandardKinds.all()).survey(House.TOWN, yaml, file("surveys/banks/equality-2026.yaml"));
    }

    static String file(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
