package org.folkmoot.desk;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.folkmoot.response.BankHolidays;
import org.folkmoot.response.Definitions;
import org.folkmoot.survey.Consultation;
import org.folkmoot.survey.PeriodCheck;
import org.folkmoot.web.Messages;

/** Puts into words what may be held against the period of a consultation. */
@Singleton
final class PeriodWords {

    private static final String STAFF = "en";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Definitions definitions;
    private final Messages messages;

    PeriodWords(Definitions definitions, Messages messages) {
        this.definitions = definitions;
        this.messages = messages;
    }

    List<String> of(Consultation consultation) {
        return PeriodCheck.of(consultation, definitions.council(), BankHolidays::isOne).stream()
                .map(this::words)
                .toList();
    }

    private String words(PeriodCheck.Warning warning) {
        return switch (warning) {
            case PeriodCheck.TooShort it -> say("too-short", it.days(), it.promisedWeeks());
            case PeriodCheck.OverHolidays it ->
                say(
                        "holidays",
                        it.holidays().size(),
                        it.weeks(),
                        it.holidays().stream().map(DAY::format).collect(Collectors.joining(", ")));
            case PeriodCheck.BeforeElection it ->
                say(
                        it.opens() ? "election-opens" : "election",
                        day(it.election().from()),
                        day(it.election().to()));
            case PeriodCheck.LateFormat it ->
                say(
                        "late-format",
                        messages.text(STAFF, "desk.format." + it.sort().id()),
                        day(it.availableFrom()),
                        it.days(),
                        it.others());
        };
    }

    private String say(String key, Object... arguments) {
        return messages.text(STAFF, "desk.period." + key, arguments);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
