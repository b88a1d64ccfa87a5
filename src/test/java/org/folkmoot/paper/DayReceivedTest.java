package org.folkmoot.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayReceivedTest {

    @ParameterizedTest
    @ValueSource(strings = {"1 2 2026", "01/02/2026", " 1.2.26 ", "2026-02-01", "1-2-2026", "1 / 2 / 2026"})
    void readsADayAsPeopleTypeIt(String typed) {
        assertEquals(Optional.of(LocalDate.of(2026, 2, 1)), DayReceived.read(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "30/2/2026", "2026", "1/13/2026", "0/1/2026", "today", "1/2/202", "2026-02-01x", "１/２/2026"})
    void takesNothingElse(String typed) {
        assertEquals(Optional.empty(), DayReceived.read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01/02/2026", "31/12/2031"})
    void readsWhatItWrites(String written) {
        assertEquals(written, DayReceived.written(DayReceived.read(written).orElseThrow()));
    }
}
