package org.folkmoot.form;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import org.folkmoot.answer.Channel;
import org.folkmoot.survey.Consultation;
import org.folkmoot.web.Messages;
import org.folkmoot.web.Said;

/** Consultations among others: title, a few words, and where they stand. */
@Singleton
final class Cards {

    /** Those that close first come first. */
    static final Comparator<Consultation> BY_CLOSING =
            Comparator.comparing(Cards::closes).thenComparing(Consultation::id);

    private final Calendar calendar;
    private final Messages messages;

    Cards(Calendar calendar, Messages messages) {
        this.calendar = calendar;
        this.messages = messages;
    }

    /** One consultation; {@code outcome} where it says what was done. */
    record Card(String path, Said title, Said summary, String when, String state, String tag, boolean outcome) {}

    Card card(Consultation consultation, Instant now, String language) {
        String state = state(consultation, now);
        return new Card(
                path(consultation),
                Prose.line(consultation.title(), language),
                Prose.line(consultation.summary(), language),
                when(consultation, now, language),
                state,
                "form.tag." + state,
                over(consultation, now) && consultation.particulars().outcome().isPresent());
    }

    /** When it opens, closes or closed, in words. */
    String when(Consultation consultation, Instant now, String language) {
        return switch (consultation.state(now, Channel.ONLINE)) {
            case DRAFT -> messages.text(language, "form.when.draft");
            case COMING -> messages.text(language, "form.when.coming", calendar.inWords(opens(consultation), language));
            case OPEN -> messages.text(language, "form.when.open", calendar.inWords(closes(consultation), language));
            case CLOSED, ARCHIVED ->
                messages.text(language, "form.when.closed", calendar.day(closes(consultation), language));
        };
    }

    /** The word by which templates and texts know where it stands. */
    static String state(Consultation consultation, Instant now) {
        return switch (consultation.state(now, Channel.ONLINE)) {
            case DRAFT -> "draft";
            case COMING -> "coming";
            case OPEN -> "open";
            case CLOSED, ARCHIVED -> "closed";
        };
    }

    static boolean over(Consultation consultation, Instant now) {
        return state(consultation, now).equals("closed");
    }

    static Instant opens(Consultation consultation) {
        return consultation.dates().of(Channel.ONLINE).opens();
    }

    static Instant closes(Consultation consultation) {
        return consultation.dates().of(Channel.ONLINE).closes();
    }

    static String path(Consultation consultation) {
        return "/consultations/" + consultation.id();
    }
}
