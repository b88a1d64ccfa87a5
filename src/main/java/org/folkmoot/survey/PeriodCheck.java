package org.folkmoot.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.folkmoot.answer.Channel;
import org.folkmoot.yaml.Place;

/** Finds what may be held against the period of a consultation. It may still be opened: somebody should know and decide. */
public final class PeriodCheck {

    /** How long people expect to have where nothing was promised. */
    private static final int USUAL_WEEKS = 12;

    private PeriodCheck() {}

    /** Something to think over, and where it is written. */
    public sealed interface Warning {
        Place place();
    }

    /** It is open for fewer weeks than the council has promised. */
    public record TooShort(Place place, long days, int promisedWeeks) implements Warning {}

    /** Without the bank holidays in it, it is shorter than promised, or than the usual twelve weeks. */
    public record OverHolidays(Place place, List<LocalDate> holidays, int weeks) implements Warning {
        public OverHolidays {
            holidays = List.copyOf(holidays);
        }
    }

    /** It opens, or is open, in a period before an election. */
    public record BeforeElection(Place place, Council.Days election, boolean opens) implements Warning {}

    /** Those who need a format have fewer days than others have. */
    public record LateFormat(Place place, Particulars.Sort sort, LocalDate availableFrom, long days, long others)
            implements Warning {}

    /** @param holiday whether a day is a bank holiday where the council is */
    public static List<Warning> of(Consultation consultation, Council council, Predicate<LocalDate> holiday) {
        Consultation.Dates dates = consultation.dates();
        Period period = Period.of(dates.of(Channel.ONLINE));
        List<Warning> warnings = new ArrayList<>();
        dates.promisedWeeks()
                .filter(weeks -> period.days() < 7L * weeks)
                .ifPresent(weeks -> warnings.add(new TooShort(dates.place(), period.days(), weeks)));
        int weeks = dates.promisedWeeks().orElse(USUAL_WEEKS);
        List<LocalDate> holidays = Stream.iterate(
                        period.opens(), day -> !day.isAfter(period.last()), day -> day.plusDays(1))
                .limit(7L * (weeks + 12))
                .filter(holiday)
                .toList();
        if (!holidays.isEmpty() && period.days() - holidays.size() < 7L * weeks) {
            warnings.add(new OverHolidays(dates.place(), holidays, weeks));
        }
        council.preElection().stream()
                .filter(days ->
                        !period.last().isBefore(days.from()) && !period.opens().isAfter(days.to()))
                .map(days ->
                        new BeforeElection(dates.place(), days, !period.opens().isBefore(days.from())))
                .forEach(warnings::add);
        consultation.particulars().formats().stream()
                .flatMap(format -> late(consultation, format).stream())
                .forEach(warnings::add);
        return warnings;
    }

    private static Optional<Warning> late(Consultation consultation, Particulars.Format format) {
        boolean onPaper = switch (format.sort()) {
            case PAPER, LARGE_PRINT, BRAILLE -> true;
            case EASY_READ, AUDIO, BSL, TRANSLATION -> false;
        };
        Period others = Period.of(consultation.dates().of(Channel.ONLINE));
        Period theirs = new Period(
                format.availableFrom(),
                Period.of(consultation.dates().of(onPaper ? Channel.PAPER : Channel.ONLINE))
                        .last());
        return theirs.days() < others.days()
                ? Optional.of(new LateFormat(
                        format.place(),
                        format.sort(),
                        format.availableFrom(),
                        Math.max(0, theirs.days()),
                        others.days()))
                : Optional.empty();
    }
}
