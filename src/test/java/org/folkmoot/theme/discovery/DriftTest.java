package org.folkmoot.theme.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);

    private static Drift.Week week(int number, long comments, long left) {
        return new Drift.Week(FIRST.plusWeeks(number), comments, left);
    }

    private static WeekRow row(int number, String channel, long comments, long left) {
        return new WeekRow(new UUID(0, number), new UUID(0, 0), FIRST.plusWeeks(number), channel, comments, left);
    }

    @Test
    void onlyAClearRiseIsTold() {
        assertTrue(Drift.rises(List.of(week(0, 100, 10), week(1, 100, 10), week(2, 100, 30))));
        assertFalse(Drift.rises(List.of(week(0, 100, 10), week(1, 100, 12))), "by chance");
        assertFalse(Drift.rises(List.of(week(0, 100, 30), week(1, 100, 10))), "a fall");
        assertFalse(Drift.rises(List.of(week(0, 100, 0), week(1, 29, 29))), "too few");
        assertFalse(Drift.rises(List.of(week(0, 100, 50))), "nothing before");
        assertFalse(Drift.rises(List.of(week(0, 100, 100), week(1, 100, 100))), "all");
    }

    @Test
    void theTableHasAllWeeksAndChannels() {
        DriftTable table = DriftTable.of(
                List.of(row(1, "paper", 100, 60), row(0, "online", 200, 20), row(0, "paper", 100, 5)), "all", id -> id);
        assertEquals(List.of("online", "paper"), table.channels());
        assertEquals(
                List.of(FIRST, FIRST.plusWeeks(1)),
                table.rows().stream().map(DriftTable.Row::monday).toList());
        assertEquals(300, table.rows().get(0).all().comments());
        assertEquals(8, table.rows().get(0).all().share());
        assertNull(table.rows().get(1).cells().get(0).cell().share(), "nothing came online");
        assertEquals(60, table.rows().get(1).cells().get(1).cell().share());
        assertEquals(List.of("all", "paper"), table.rising());
    }
}
