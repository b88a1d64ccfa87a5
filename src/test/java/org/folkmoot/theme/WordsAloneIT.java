package org.folkmoot.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.job.Progress;
import org.folkmoot.response.Editions;
import org.folkmoot.store.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the native library cannot load. */
class WordsAloneIT {
    private static final String TEXT = "Nothing but potholes on our roads, and more potholes on the pavements";
    private static final String PLATFORM = "folkmoot.native.platform";

    @BeforeEach
    void onAnotherMachine() {
        System.setProperty(PLATFORM, "x");
    }

    @AfterEach
    void backHome() {
        System.clearProperty(PLATFORM);
    }

    @Test
    void suggestionsGoOnFromWordsAndSaySo() {
        try (ApplicationContext house = ApplicationContext.run(
                Databases.with(
                        Databases.h2(),
                        Map.of(
                                "folkmoot.surveys",
                                "surveys",
                                "folkmoot.data",
                                "target",
                                "folkmoot.scheduler",
                                false,
                                "micronaut.server.port",
                                -1)),
                "test")) {
            house.getBean(Editions.class).publish();
            SuggestionsContract.say(house, TEXT, "en");
            Suggestions suggestions = house.getBean(Suggestions.class);
            assertEquals(1, suggestions.suggest("communities", Progress.SILENT));
            assertTrue(suggestions.wordsAlone().orElseThrow().contains("no native code for x"));
            assertEquals(
                    "",
                    house.getBean(Trainer.class)
                            .current("communities")
                            .orElseThrow()
                            .modelNames());
            UUID comment = house.getBean(Codings.class).stream(
                    SuggestionsContract.RESIDENTS,
                    all -> all.findFirst().orElseThrow().comment().id());
            List<Suggestion> all = house.getBean(Codings.class).suggestions(comment);
            assertTrue(
                    all.stream()
                            .flatMap(one -> one.evidence().stream())
                            .anyMatch(word ->
                                    TEXT.substring(word.from(), word.to()).equals("potholes")),
                    all.toString());
        }
    }
}
