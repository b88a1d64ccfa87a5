package org.folkmoot.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvidenceJsonTest {

    @Test
    void survives() {
        for (Suggestion one : List.of(
                new Suggestion(
                        "roads",
                        0.812,
                        true,
                        List.of(new Evidence(3, 9), new Evidence(12, 15)),
                        0,
                        20,
                        List.of(new UUID(1, 2), new UUID(3, 4))),
                new Suggestion("roads", 0.1, false, List.of(), 5, 9, List.of()))) {
            assertEquals(one, EvidenceJson.read(one.code(), one.confidence(), one.ticked(), EvidenceJson.of(one)));
        }
    }
}
