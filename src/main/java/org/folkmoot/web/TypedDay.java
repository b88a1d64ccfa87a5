package org.folkmoot.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it into one field: 22 11 2026, 22/11/26, 2026-11-22. */
public final class TypedDay {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[ ./-]+(\\d{1,2})[ ./-]+(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[ ./-]+(\\d{1,2})[ ./-]+(\\d{1,2})");
    private static final int THIS_CENTURY = 2000;
    private static final int SHORT = 2;

    private TypedDay() {}

    /** Empty if it is no day of the calendar. */
    public static Optional<LocalDate> read(String typed) {
        Matcher dayFirst = DAY_FIRST.matcher(typed.strip());
        if (dayFirst.matches()) {
            int year = Integer.parseInt(dayFirst.group(3));
            return day(
                    dayFirst.group(3).length() == SHORT ? THIS_CENTURY + year : year,
                    dayFirst.group(2),
                    dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(typed.strip());
        return yearFirst.matches()
                ? day(Integer.parseInt(yearFirst.group(1)), yearFirst.group(2), yearFirst.group(3))
                : Optional.empty();
    }

    /** As it is offered in the field, so that it can be changed in few strokes: 22/11/2026. */
    public static String written(LocalDate day) {
        return "%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static Optional<LocalDate> day(int year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
