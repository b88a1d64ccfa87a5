package org.folkmoot.theme.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One draw; {@code ReadersBenchmark} prints the whole table. */
class ReadersTest {

    @Test
    void withTheQuestionAndTwoHundredCommentsThemesAreFoundAsPublishedConsultationsFindThem() throws IOException {
        Readers readers = Readers.open();
        Map<String, Readers.Fit> fits = new HashMap<>();
        readers.measure(readers.learner(Samples.kept()), 200, 0, 1, false, fits);
        assertTrue(
                fits.get("asked").themes() >= 0.79,
                "asked: " + fits.get("asked").themes());
        assertTrue(fits.get("all").themes() >= 0.75, "all: " + fits.get("all").themes());
        assertTrue(fits.get("all").top() >= 0.38, "top code: " + fits.get("all").top());
    }

    @Test
    void theReadersAgreeWithEachOther() throws IOException {
        Readers readers = Readers.open();
        assertEquals(400, readers.comments().size());
        assertEquals(0.94, readers.agreement().get("all").themes(), 0.005);
        assertTrue(readers.comments().stream()
                .flatMap(one -> one.readers().stream())
                .allMatch(readers.codes()::containsAll));
    }
}
