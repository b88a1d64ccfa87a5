package org.folkmoot.paper;

import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.web.TypedDay;

/** The day on which a form came in, as people type it. */
final class DayReceived {

    private DayReceived() {}

    /** Empty if it is no day of the calendar. */
    static Optional<LocalDate> read(String typed) {
        return TypedDay.read(typed);
    }

    /** As it is offered in the field, so that it can be changed in few strokes: 22/11/2026. */
    static String written(LocalDate day) {
        return TypedDay.written(day);
    }
}
