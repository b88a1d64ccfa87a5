package org.folkmoot.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void countsOnlyEqualSetsAsAgreement() {
        Agreement agreement = Agreement.of(List.of(
                new Agreement.Pair(Set.of("a", "b"), Set.of("b", "a")),
                new Agreement.Pair(Set.of("a"), Set.of("a", "b")),
                new Agreement.Pair(Set.of(), Set.of()),
                new Agreement.Pair(Set.of(), Set.of("c"))));
        assertEquals(new Agreement(4, 2), agreement);
        assertEquals(0.5, agreement.share().orElseThrow());
    }

    @Test
    void hasNoShareOfNothing() {
        assertTrue(Agreement.of(List.of()).share().isEmpty());
    }
}
