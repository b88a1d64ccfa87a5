package org.folkmoot.form;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.folkmoot.web.Language;
import org.folkmoot.web.Messages;

/** Moments in words, by the clocks of the council's residents (Europe/London). */
@Singleton
final class Calendar {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Messages messages;

    Calendar(Messages messages) {
        this.messages = messages;
    }

    /** “Monday 31 March 2031 at 11:59pm”; a full hour as “9am”, twelve at noon as “midday”. */
    String inWords(Instant moment, String language) {
        return messages.text(language, "form.day-and-hour", day(moment, language), hour(moment, language));
    }

    /** “Monday 31 March 2031”. */
    String day(Instant moment, String language) {
        String day = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", new Language(language).locale())
                .format(moment.atZone(LONDON));
        // Java writes “Dydd Llun” as it stands in a list; in a sentence it has no capital.
        return day.startsWith("Dydd ") ? "d" + day.substring(1) : day;
    }

    /** “1 October 2026”. */
    String date(LocalDate day, String language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", new Language(language).locale())
                .format(day);
    }

    /** The hour alone if it is still the same day, else the day too. */
    String until(Instant from, Instant to, String language) {
        boolean sameDay =
                from.atZone(LONDON).toLocalDate().equals(to.atZone(LONDON).toLocalDate());
        return sameDay ? hour(to, language) : inWords(to, language);
    }

    private String hour(Instant moment, String language) {
        ZonedDateTime here = moment.atZone(LONDON);
        if (here.getMinute() == 0 && here.getHour() == 12) {
            return messages.text(language, "form.midday");
        }
        String pattern = here.getMinute() == 0 ? "ha" : "h:mma";
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).format(here).toLowerCase(Locale.ROOT);
    }
}
