package org.folkmoot.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.response.Logged;
import org.folkmoot.web.FormBody;
import org.folkmoot.web.FormError;
import org.folkmoot.web.Messages;
import org.folkmoot.web.TypedDay;

/**
 * An entry as typed, by sort, and what has to be put right in it.
 *
 * @param fields each field as typed
 */
record EntryForm(Sort sort, Map<String, String> fields) {

    /** The kinds of events that are offered; another one can be typed. */
    static final List<String> KINDS =
            List.of("Workshop", "Conversation", "Briefing", "Drop-in session", "Public meeting");

    private static final String DAY = "day";
    private static final String KIND = "kind";
    private static final String OTHER_KIND = "other-kind";
    private static final String GROUP = "group";
    private static final String PLACE = "place";
    private static final String PEOPLE = "people";
    private static final String NOTE = "note";
    private static final String TITLE = "title";
    private static final String SIGNATURES = "signatures";
    private static final String BY = "by";
    private static final String ORGANISATION = "organisation";
    private static final String ASKS = "asks";
    private static final String LABEL = "label";
    private static final String FIGURE = "figure";
    private static final String SOURCE = "source";

    private static final List<String> ALL = List.of(
            DAY,
            KIND,
            OTHER_KIND,
            GROUP,
            PLACE,
            PEOPLE,
            NOTE,
            TITLE,
            SIGNATURES,
            BY,
            ORGANISATION,
            ASKS,
            LABEL,
            FIGURE,
            SOURCE);
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 5_000;
    private static final long MOST_PEOPLE = 1_000_000;
    private static final long MOST = 1_000_000_000_000L;

    EntryForm {
        fields = Map.copyOf(fields);
    }

    static EntryForm of(Sort sort, FormBody form) {
        Map<String, String> fields = new HashMap<>();
        ALL.forEach(name -> fields.put(name, form.text(name).strip()));
        return new EntryForm(sort, fields);
    }

    /** An empty one of today. */
    static EntryForm fresh(Sort sort, LocalDate today) {
        return new EntryForm(sort, Map.of(DAY, TypedDay.written(today)));
    }

    static EntryForm of(Logged what) {
        String day = TypedDay.written(what.day());
        return new EntryForm(
                Sort.of(what),
                switch (what) {
                    case Logged.Event event ->
                        Map.of(
                                DAY,
                                day,
                                KIND,
                                KINDS.contains(event.kind()) ? event.kind() : "other",
                                OTHER_KIND,
                                KINDS.contains(event.kind()) ? "" : event.kind(),
                                GROUP,
                                event.group(),
                                PLACE,
                                event.place().orElse(""),
                                PEOPLE,
                                event.people().map(String::valueOf).orElse(""),
                                NOTE,
                                event.note().orElse(""));
                    case Logged.Petition petition ->
                        Map.of(
                                DAY,
                                day,
                                TITLE,
                                petition.title(),
                                SIGNATURES,
                                String.valueOf(petition.signatures()),
                                BY,
                                petition.organisation().isPresent() ? ORGANISATION : "resident",
                                ORGANISATION,
                                petition.organisation().orElse(""),
                                ASKS,
                                petition.asks());
                    case Logged.Reach reach ->
                        Map.of(
                                DAY,
                                day,
                                LABEL,
                                reach.label(),
                                FIGURE,
                                String.valueOf(reach.figure()),
                                SOURCE,
                                reach.source());
                });
    }

    private String text(String name) {
        return fields.getOrDefault(name, "");
    }

    private Optional<String> given(String name) {
        return Optional.of(text(name)).filter(value -> !value.isEmpty());
    }

    private String kind() {
        return KINDS.contains(text(KIND)) ? text(KIND) : text(OTHER_KIND);
    }

    /** What is typed, where {@link #errors} found nothing. */
    Logged read() {
        LocalDate day = TypedDay.read(text(DAY)).orElseThrow();
        return switch (sort) {
            case EVENT ->
                new Logged.Event(
                        day,
                        kind(),
                        text(GROUP),
                        given(PLACE),
                        given(PEOPLE).map(people ->
                                (int) number(people, MOST_PEOPLE).orElseThrow().longValue()),
                        given(NOTE));
            case PETITION ->
                new Logged.Petition(
                        day,
                        text(TITLE),
                        number(text(SIGNATURES), MOST).orElseThrow(),
                        given(ORGANISATION).filter(name -> text(BY).equals(ORGANISATION)),
                        text(ASKS));
            case REACH ->
                new Logged.Reach(day, text(LABEL), number(text(FIGURE), MOST).orElseThrow(), text(SOURCE));
        };
    }

    /** What has to be put right, in the order of the form. */
    List<FormError> errors(LocalDate today, Messages messages) {
        Check check = new Check(messages);
        switch (sort) {
            case EVENT -> {
                check.day(today);
                check.required(KINDS.contains(text(KIND)) ? KIND : OTHER_KIND, kind());
                check.required(GROUP, text(GROUP));
                check.line(PLACE);
                check.number(PEOPLE, MOST_PEOPLE, false);
                check.words(NOTE, false);
            }
            case PETITION -> {
                check.day(today);
                check.required(TITLE, text(TITLE));
                check.number(SIGNATURES, MOST, true);
                if (text(BY).equals(ORGANISATION)) {
                    check.required(ORGANISATION, text(ORGANISATION));
                } else if (!text(BY).equals("resident")) {
                    check.add(BY, "missing");
                }
                check.words(ASKS, true);
            }
            case REACH -> {
                check.required(LABEL, text(LABEL));
                check.number(FIGURE, MOST, true);
                check.required(SOURCE, text(SOURCE));
                check.day(today);
            }
        }
        return check.errors;
    }

    /** Digits, with commas or blanks between thousands as people type them. */
    private static Optional<Long> number(String typed, long most) {
        String digits = typed.replaceAll("[, \\u00a0]", "");
        return digits.matches("\\d{1,13}")
                ? Optional.of(Long.valueOf(digits)).filter(number -> number <= most)
                : Optional.empty();
    }

    private final class Check {
        private final List<FormError> errors = new ArrayList<>();
        private final Messages messages;

        Check(Messages messages) {
            this.messages = messages;
        }

        void add(String field, String what) {
            errors.add(new FormError(
                    field.equals(BY) ? BY + "-resident" : field,
                    messages.text("en", "engagement.fault." + field + "." + what)));
        }

        void day(LocalDate today) {
            Optional<LocalDate> day = TypedDay.read(text(DAY));
            if (day.isEmpty()) {
                add(DAY, "missing");
            } else if (day.get().isAfter(today)) {
                add(DAY, "future");
            }
        }

        void required(String field, String value) {
            if (value.isEmpty()) {
                add(field, "missing");
            } else {
                line(field);
            }
        }

        void line(String field) {
            tooLong(field, LONGEST_LINE);
        }

        void words(String field, boolean required) {
            if (required && text(field).isEmpty()) {
                add(field, "missing");
            } else {
                tooLong(field, LONGEST_TEXT);
            }
        }

        private void tooLong(String field, int most) {
            if (text(field).length() > most) {
                errors.add(new FormError(field, messages.text("en", "engagement.fault.long", most)));
            }
        }

        void number(String field, long most, boolean required) {
            if (required || !text(field).isEmpty()) {
                if (EntryForm.number(text(field), most).isEmpty()) {
                    add(field, "missing");
                }
            }
        }
    }
}
