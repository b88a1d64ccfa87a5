package org.folkmoot.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times in the shapes that survey systems write: year first, or day first as in Britain, or month first. */
final class Days {

    /** Times without a zone are those of the clock on the wall there. */
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[ T]+(.*))?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(?:,?[ T]+(.*))?");
    private static final Pattern WORDS = Pattern.compile(
            "(?:[A-Za-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})[ -](\\d{4})(?:,?[ T]+(.*))?");
    private static final Pattern MONTH_WORD = Pattern.compile(
            "(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?:,?[ T]+(.*))?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?\\s*([AaPp][Mm])?\\s*(?:UTC|GMT|Z)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern BLANK_BEFORE_TIME = Pattern.compile("^(\\S+) ");

    /** The characters of 2026-10-31. */
    private static final int DATE = 10;

    private final boolean monthFirst;

    /** @param monthFirst how 1/2/2026 is read; where only one reading is a date, that one is taken */
    Days(boolean monthFirst) {
        this.monthFirst = monthFirst;
    }

    /** Whether a value can only be a date with the month first. */
    static boolean onlyMonthFirst(String value) {
        Matcher matcher = YEAR_LAST.matcher(value.strip());
        return matcher.matches() && Integer.parseInt(matcher.group(1)) <= 12 && Integer.parseInt(matcher.group(2)) > 12;
    }

    /** The day as in 2026-10-31. */
    Optional<String> day(String value) {
        return moment(value).map(moment -> moment.toLocalDate().toString());
    }

    /** The moment as in 2026-10-31T14:30:00Z. */
    Optional<String> instant(String value) {
        String text = value.strip();
        Optional<Instant> exact = exact(text);
        if (exact.isPresent()) {
            return exact.map(Instant::toString);
        }
        boolean universal = text.endsWith("UTC") || text.endsWith("GMT") || text.endsWith("Z");
        return moment(text)
                .map(moment -> moment.atZone(universal ? ZoneId.of("UTC") : LONDON)
                        .toInstant()
                        .toString());
    }

    /** A time that names its zone, in the shape of ISO 8601. Others are not even tried: a failure costs more than all the rest. */
    private static Optional<Instant> exact(String text) {
        int zone = Math.max(text.indexOf('+'), text.lastIndexOf('-'));
        boolean named = text.endsWith("Z") || text.endsWith("z") || zone > DATE;
        if (!named) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    OffsetDateTime.parse(BLANK_BEFORE_TIME.matcher(text).replaceFirst("$1T"))
                            .toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private Optional<LocalDateTime> moment(String value) {
        String text = value.strip();
        try {
            Matcher matcher = YEAR_FIRST.matcher(text);
            if (matcher.matches()) {
                return at(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
            }
            matcher = YEAR_LAST.matcher(text);
            if (matcher.matches()) {
                boolean month = onlyMonthFirst(text) || monthFirst && Integer.parseInt(matcher.group(1)) <= 12;
                return at(
                        matcher.group(3), matcher.group(month ? 1 : 2), matcher.group(month ? 2 : 1), matcher.group(4));
            }
            matcher = WORDS.matcher(text);
            if (matcher.matches()) {
                return at(matcher.group(3), month(matcher.group(2)), matcher.group(1), matcher.group(4));
            }
            matcher = MONTH_WORD.matcher(text);
            if (matcher.matches()) {
                return at(matcher.group(3), month(matcher.group(1)), matcher.group(2), matcher.group(4));
            }
            return Optional.empty();
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static String month(String word) {
        return Integer.toString(MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }

    private static Optional<LocalDateTime> at(String year, String month, String day, String time) {
        int number = Integer.parseInt(year);
        LocalDate date =
                LocalDate.of(number < 100 ? 2000 + number : number, Integer.parseInt(month), Integer.parseInt(day));
        if (time == null || time.isBlank()) {
            return Optional.of(date.atStartOfDay());
        }
        Matcher matcher = TIME.matcher(time.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(1));
        if (matcher.group(4) != null) {
            hour = hour % 12 + (matcher.group(4).toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0);
        }
        int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        return Optional.of(date.atTime(LocalTime.of(hour, Integer.parseInt(matcher.group(2)), second)));
    }
}
