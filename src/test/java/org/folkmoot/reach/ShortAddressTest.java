package org.folkmoot.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.folkmoot.answer.SurveyId;
import org.folkmoot.response.Source;
import org.junit.jupiter.api.Test;

class ShortAddressTest {

    private static final SurveyId RESIDENTS = new SurveyId("communities", "residents");

    @Test
    void isTheSameForEver() {
        assertEquals("cmmun-wxfd", ShortAddress.code(RESIDENTS), "printed posters bear this address");
        assertNotEquals(ShortAddress.code(RESIDENTS), ShortAddress.code(new SurveyId("communities", "partners")));
    }

    @Test
    void hasNothingThatCouldBeMisread() {
        for (int i = 0; i < 2_000; i++) {
            String code = ShortAddress.code(new SurveyId("o1l0-pilot-" + i, "survey-" + i));
            assertTrue(code.matches("pt-[34679cdfhjkmnprtwxy]{4}"), code);
        }
        assertTrue(ShortAddress.code(new SurveyId("2026", "residents")).matches("[34679cdfhjkmnprtwxy]{4}"));
    }

    @Test
    void isUnderstoodAsPeopleTypeIt() {
        String code = ShortAddress.code(RESIDENTS);
        assertTrue(ShortAddress.means(code.toUpperCase(Locale.ROOT), RESIDENTS));
        assertTrue(ShortAddress.means(code.replace("-", ""), RESIDENTS));
        assertFalse(ShortAddress.means(code + "x", RESIDENTS));
        assertFalse(ShortAddress.means("", RESIDENTS));
    }

    @Test
    void aSourceIsASlugOrNothing() {
        assertEquals(Optional.of(new Source("town-hall-2")), Source.of(" Town-Hall-2 "));
        for (String bad :
                new String[] {"", " ", "a b", "-a", "a-", "a--b", "<b>", "é", "a".repeat(41), "a/b", "a\nb"}) {
            assertEquals(Optional.empty(), Source.of(bad), bad);
        }
    }
}
