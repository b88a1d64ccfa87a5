package org.folkmoot.response;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;

/** Bank holidays in England and Wales, from the data of a library: nothing is fetched. */
public final class BankHolidays {

    private static final HolidayManager UNITED_KINGDOM =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    private BankHolidays() {}

    public static boolean isOne(LocalDate day) {
        return UNITED_KINGDOM.isHoliday(day, "eng");
    }
}
