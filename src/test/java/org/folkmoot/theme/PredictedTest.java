package org.folkmoot.theme;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PredictedTest {
    private static final UUID ID = new UUID(1, 1);
    private static final Learnt LEARNT = new Learnt(
            ID, "communities", ID, "v1", Instant.EPOCH, 3, "m", "h", "t", List.of("a", "b", "c"), Map.of("lrap", 0.5));

    @Test
    void keepsProbabilitiesToATenThousandth() {
        Predicted one = Predicted.of(ID, LEARNT, true, true, new float[] {0, 0.123_44f, 1});
        Predicted again = Predicted.kept(ID, LEARNT, true, true, one.bytes());
        assertArrayEquals(new double[] {0, 0.1234, 1}, again.probabilities());
        assertEquals(0.1234, again.of("b"));
        assertEquals(0, again.of("unheard-of"));
    }

    @Test
    void knowsByHowMuchTheBestLeads() {
        Predicted one = Predicted.of(ID, LEARNT, false, true, new float[] {0.2f, 0.7f, 0.9f});
        assertEquals(0.7, one.best(List.of("a", "b")), 1e-9);
        assertEquals(0.5, one.margin(List.of("a", "b")), 1e-9);
        assertEquals(0.2, one.margin(List.of("c", "b")), 1e-9);
        assertEquals(0.2, one.margin(List.of("a")), 1e-9);
        assertEquals(0, one.best(List.of()));
    }

    @Test
    void whatWasLearntSurvivesItsRow() {
        assertEquals(LEARNT, LearntRow.of(LEARNT).learnt());
    }

    @Test
    void vectorsSurviveTheirBytes() {
        float[] vector = {0.05f, -0.1f, 0, 1};
        float[] kept = KeptVectors.floats(KeptVectors.halves(vector));
        assertArrayEquals(vector, kept, 0.0001f);
        assertArrayEquals(kept, KeptVectors.floats(KeptVectors.halves(kept)));
    }
}
