package org.folkmoot.reach;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.folkmoot.answer.Channel;
import org.folkmoot.pdf.Placard;
import org.folkmoot.store.Moments;
import org.folkmoot.survey.Consultation;
import org.folkmoot.web.Language;
import org.folkmoot.web.Messages;

/** What cards and posters say besides the words of the definition. */
@Singleton
final class Wording {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Messages messages;
    private final Moments moments;

    Wording(Messages messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    String say(String language, String key, Object... arguments) {
        return messages.text(language, "reach." + key, arguments);
    }

    /** Until when it is open, from when, or since when it is closed. */
    Placard.Fact when(Consultation consultation, String language) {
        Consultation.Window window = consultation.dates().of(Channel.ONLINE);
        return switch (consultation.state(moments.now(), Channel.ONLINE)) {
            case COMING -> new Placard.Fact(say(language, "opens"), day(window.opens(), language));
            case OPEN, DRAFT -> new Placard.Fact(say(language, "open-until"), day(window.closes(), language));
            case CLOSED, ARCHIVED -> new Placard.Fact(say(language, "closed"), day(window.closes(), language));
        };
    }

    /** “Monday 31 March 2031”, with the hour where the day does not begin or end then. */
    private String day(Instant moment, String language) {
        ZonedDateTime here = moment.atZone(LONDON);
        String day = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", new Language(language).locale())
                .format(here);
        if (here.getHour() == 23 && here.getMinute() == 59 || here.getHour() == 0 && here.getMinute() == 0) {
            return day;
        }
        String hour = here.getHour() == 12 && here.getMinute() == 0
                ? say(language, "midday")
                : DateTimeFormatter.ofPattern(here.getMinute() == 0 ? "ha" : "h:mma", Locale.UK)
                        .format(here)
                        .toLowerCase(Locale.ROOT);
        return say(language, "day-and-hour", day, hour);
    }

    Instant now() {
        return moments.now();
    }
}
