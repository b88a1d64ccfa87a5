package org.folkmoot.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        offered(consultation).stream()
                .filter(Offered::late)
                .map(each -> new LateFormat(
                        each.format().place(),
                        each.format().sort(),
                        each.format().availableFrom(),
                        Math.max(0, each.days()),
                        each.others()))
                .forEach(warnings::add);
        return warnings;
    }

    /**
     * A format, and how long those who need it have.
     *
     * @param days from the first day on which it can be had to closing; below 0 if it came after that
     * @param others days from opening to closing for everyone else
     */
    public record Offered(Particulars.Format format, long days, long others) {

        /** Whether those who need it have less time than others. */
        public boolean late() {
            return days < others;
        }
    }

    /** The formats of a consultation in the order of its definition. What is filled in on paper closes with paper. */
    public static List<Offered> offered(Consultation consultation) {
        Period others = Period.of(consultation.dates().of(Channel.ONLINE));
        return consultation.particulars().formats().stream()
                .map(format -> {
                    boolean onPaper = switch (format.sort()) {
                        case PAPER, LARGE_PRINT, BRAILLE -> true;
                        case EASY_READ, AUDIO, BSL, TRANSLATION -> false;
                    };
                    Period theirs = new Period(
                            format.availableFrom(),
                            Period.of(consultation.dates().of(onPaper ? Channel.PAPER : Channel.ONLINE))
                                    .last());
                    return new Offered(format, theirs.days(), others.days());
                })
                .toList();
    }
}
