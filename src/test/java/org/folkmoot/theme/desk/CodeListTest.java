package org.folkmoot.theme.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.folkmoot.theme.SampleFrame;
import org.junit.jupiter.api.Test;

class CodeListTest {
    private final CodeList codes = new CodeList(SampleFrame.frame(), Optional.of("improve"), "en");

    @Test
    void putsTheThemeAskedFirst() {
        assertEquals(
                List.of("roads", "buses", "friendly", "tidy", "nothing"),
                codes.all().stream().map(CodeChoice::id).toList());
        assertEquals(
                List.of("roads", "buses"),
                codes.ofTheme().stream().map(CodeChoice::id).toList());
    }

    @Test
    void understandsWhatIsTyped() {
        for (String typed : List.of("Public transport (buses)", "buses", " BUSES ", "public transport")) {
            assertEquals("buses", codes.typed(typed).orElseThrow().id(), typed);
        }
        for (String typed : List.of("", "bus", "Public transport (trams)", "pride")) {
            assertTrue(codes.typed(typed).isEmpty(), typed);
        }
    }
}
