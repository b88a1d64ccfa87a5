package org.folkmoot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void daysWithoutAResponseAreThereToo() {
        Course course = Course.of(Map.of(MONDAY.plusDays(1), 3L, MONDAY.plusDays(3), 5L), MONDAY, MONDAY.plusDays(4));
        assertFalse(course.weekly());
        assertEquals(
                List.of(0L, 3L, 0L, 5L, 0L),
                course.bars().stream().map(Course.Bar::count).toList());
        assertEquals(new Course.Bar(MONDAY.plusDays(3), 5), course.highest());
    }

    @Test
    void moreThanSixWeeksAreCountedByWeek() {
        Course course = Course.of(
                Map.of(MONDAY.plusDays(6), 3L, MONDAY.plusDays(7), 5L, MONDAY.plusDays(60), 2L),
                MONDAY.plusDays(2),
                MONDAY.plusDays(50));
        assertTrue(course.weekly());
        assertEquals(MONDAY, course.bars().getFirst().from());
        assertEquals(
                List.of(3L, 5L, 0L, 0L, 0L, 0L, 0L, 0L, 2L),
                course.bars().stream().map(Course.Bar::count).toList());
    }

    @Test
    void thePictureHasAlternativeWordsAndNoStyle() {
        String svg = Course.of(Map.of(MONDAY, 1L), MONDAY, MONDAY).svg("From \"here\" & <now>");
        assertTrue(svg.contains("aria-label=\"From &quot;here&quot; &amp; &lt;now>\""), svg);
        assertFalse(svg.contains("style"), svg);
        assertEquals(List.of(), Course.of(Map.of(), MONDAY, MONDAY).bars());
    }
}
