package org.folkmoot.response;

import static org.folkmoot.response.Sample.TOWN;
import static org.folkmoot.response.Sample.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.folkmoot.answer.Channel;
import org.folkmoot.survey.Consultation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a changed file becomes the next edition, on either database. */
abstract class EditionsContract {

    private Sample sample;

    abstract Map<String, String> database();

    @BeforeEach
    void start() {
        sample = Sample.on(database());
    }

    @AfterEach
    void stop() {
        sample.close();
    }

    private Editions editions() {
        return sample.get(Editions.class);
    }

    private int current() {
        return editions().current(TOWN).orElseThrow().number();
    }

    private void answer() {
        sample.get(Intake.class)
                .accept(Submission.of(TOWN, current(), written("live", "live-yes"), Sample.from(Channel.ONLINE), "k"));
    }

    private Definitions definitions() {
        return sample.get(Definitions.class);
    }

    private void startWithProblems(String problem) {
        sample.stop();
        sample = Sample.at(sample.folder, sample.database);
        assertTrue(
                definitions().problems().stream()
                        .anyMatch(each -> each.toString().contains(problem)),
                definitions().problems().toString());
        editions().publish();
    }

    @Test
    void aBrokenSurveyTakesNothingOffLine() {
        String hash = editions().current(TOWN).orElseThrow().hash();
        Consultation before = definitions().consultation("sample").orElseThrow();
        sample.change("sample/town.yaml", "minutes: 5", "minuets: 5");
        startWithProblems("did you mean “minutes”?");
        assertEquals(before, definitions().consultation("sample").orElseThrow());
        assertEquals(List.of(before), definitions().consultations());
        assertEquals(List.of(TOWN), definitions().surveys("sample"));
        assertEquals(Set.of("sample"), definitions().outdated());
        assertEquals(hash, editions().current(TOWN).orElseThrow().hash());
        assertEquals(1, editions().all(TOWN).size(), "a broken text never becomes an edition");
        answer();
        assertEquals(Disposition.INCLUDED, sample.responses().getFirst().disposition());
    }

    @Test
    void aBrokenConsultationOrBankTakesNothingOffLine() {
        Consultation before = definitions().consultation("sample").orElseThrow();
        sample.change("sample/consultation.yaml", "status: published", "status: publisht");
        startWithProblems("did you mean “published”?");
        assertEquals(before, definitions().consultation("sample").orElseThrow());
        sample.change("sample/consultation.yaml", "status: publisht", "status: published");
        sample.change("banks/equality-2026.yaml", "status: local", "status: locale");
        startWithProblems("did you mean “local”?");
        assertEquals(before, definitions().consultation("sample").orElseThrow());
        sample.write("sample/consultation.yaml", "title: [");
        startWithProblems("consultation.yaml");
        assertEquals(before, definitions().consultation("sample").orElseThrow());
    }

    @Test
    void whatWasMendedIsServedAgainAndKeptAnew() {
        sample.change("sample/consultation.yaml", "title: Our town", "title: A town of ours");
        sample.restart();
        assertEquals(Set.of(), definitions().outdated());
        sample.change("sample/town.yaml", "minutes: 5", "minuets: 5");
        sample.change("sample/consultation.yaml", "title: A town of ours", "title: Our dear town");
        startWithProblems("minutes");
        assertEquals("A town of ours", title(), "the title when all was last in order");
        sample.change("sample/town.yaml", "minuets: 5", "minutes: 6");
        sample.restart();
        assertEquals("Our dear town", title());
        assertEquals(2, current());
    }

    private String title() {
        return definitions().consultation("sample").orElseThrow().title().in("en");
    }

    @Test
    void whatWasNeverInOrderIsLeftOut() {
        sample.write("new/consultation.yaml", "title: New");
        startWithProblems("new/consultation.yaml");
        assertEquals(Optional.empty(), definitions().consultation("new"));
        assertEquals(Set.of(), definitions().outdated());
        assertTrue(definitions().consultation("sample").isPresent());
    }

    @Test
    void publishesEachTextOnce() {
        assertEquals(1, current());
        sample.restart();
        editions().publish();
        assertEquals(1, editions().all(TOWN).size());
        assertEquals(Optional.empty(), editions().current(new org.folkmoot.answer.SurveyId("sample", "none")));
        Assertions.assertThrows(NoSuchElementException.class, () -> editions().at(TOWN, 2));
    }

    @Test
    void takesAnyChangeBeforeThereAreResponses() {
        sample.change("sample/town.yaml", "{id: park, label: The park}", "{id: green, label: The green}");
        sample.restart();
        assertEquals(2, current());
        assertTrue(editions().waiting().isEmpty());
    }

    @Test
    void takesNewWordsAtOnceAndKeepsTheOldOnes() {
        answer();
        sample.change("sample/town.yaml", "label: The park", "label: The big park");
        sample.restart();
        assertEquals(2, current());
        assertEquals(
                List.of("The park", "The big park"),
                editions().all(TOWN).stream()
                        .map(edition -> edition.survey()
                                .questions()
                                .get(2)
                                .columns()
                                .getFirst()
                                .heading()
                                .in("en"))
                        .toList());
        assertEquals(1, sample.responses().getFirst().edition());
    }

    @Test
    void holdsAChangeOfShapeUntilItIsConfirmed() {
        answer();
        sample.change("sample/town.yaml", "{id: park, label: The park}", "{id: green, label: The green}");
        sample.restart();
        assertEquals(1, current());
        assertEquals(List.of(TOWN), editions().waiting());
        assertEquals(2, editions().held(TOWN).orElseThrow().number());
        sample.change("sample/town.yaml", "label: The green}", "label: The village green}");
        sample.restart();
        assertEquals(1, current());
        assertTrue(editions().confirm(TOWN));
        assertFalse(editions().confirm(TOWN));
        assertEquals(2, current());
        assertEquals(
                "The village green",
                editions()
                        .at(TOWN, 2)
                        .survey()
                        .questions()
                        .get(2)
                        .columns()
                        .getFirst()
                        .heading()
                        .in("en"));
        assertEquals(11, sample.responses().getFirst().answers().size());
    }

    @Test
    void forgetsAHeldChangeThatIsTakenBack() {
        answer();
        sample.change("sample/town.yaml", "{id: park, label: The park}", "{id: green, label: The green}");
        sample.restart();
        sample.write("sample/town.yaml", Sample.SURVEY);
        sample.restart();
        assertTrue(editions().waiting().isEmpty());
        assertEquals(1, current());
    }

    @Test
    void isNotHeldByTestResponses() {
        sample.change("sample/consultation.yaml", "status: published", "status: draft");
        sample.restart();
        answer();
        sample.change("sample/town.yaml", "{id: park, label: The park}", "{id: green, label: The green}");
        sample.restart();
        assertEquals(2, current());
    }

    @Test
    void followsAChangeOfTheBank() {
        answer();
        sample.change("banks/equality-2026.yaml", "{id: male, label: Male}", "{id: man, label: Male}");
        sample.restart();
        assertEquals(List.of(TOWN), editions().waiting());
    }

    @Test
    void publishesOnceFromManyProcesses() throws Exception {
        sample.change("sample/town.yaml", "label: The park", "label: The big park");
        try (Sample one = sample.another();
                Sample two = sample.another();
                ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Callable<Void>> both = List.of(
                    () -> {
                        one.get(Editions.class).publish();
                        return null;
                    },
                    () -> {
                        two.get(Editions.class).publish();
                        return null;
                    });
            pool.invokeAll(both).forEach(done -> Assertions.assertDoesNotThrow(() -> done.get()));
            assertEquals(2, one.get(Editions.class).all(TOWN).size());
        }
    }

    @Test
    void keepsTheWordsOfEveryNotice() {
        String first = version();
        sample.change("sample/consultation.yaml", "retention: Two years", "retention: Three years");
        sample.restart();
        assertTrue(editions().notice(first).orElseThrow().contains("retention.en: Two years"));
        assertTrue(editions().notice(version()).orElseThrow().contains("retention.en: Three years"));
    }

    private String version() {
        return sample.get(Definitions.class)
                .consultation("sample")
                .orElseThrow()
                .notice()
                .orElseThrow()
                .version();
    }
}
