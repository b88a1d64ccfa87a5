package org.folkmoot.survey;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * How long people have to answer, in days of the calendar in London.
 *
 * @param opens the first day
 * @param last the day on which it closes
 */
public record Period(LocalDate opens, LocalDate last) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public static Period of(Consultation.Window window) {
        // The closing instant is exclusive: one at midnight closes at the end of the day before.
        return new Period(
                LocalDate.ofInstant(window.opens(), LONDON),
                LocalDate.ofInstant(window.closes().minusNanos(1), LONDON));
    }

    /** Closing minus opening. */
    public long days() {
        return ChronoUnit.DAYS.between(opens, last);
    }

    /** With the first and the last day. */
    public long inclusive() {
        return days() + 1;
    }

    public long wholeWeeks() {
        return days() / 7;
    }
}
