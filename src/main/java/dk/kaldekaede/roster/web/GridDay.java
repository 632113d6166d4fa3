package dk.kaldekaede.roster.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * A day as a column of the week or a field of the month.
 *
 * @param date which
 * @param holiday the name of the public holiday it is, such as GOOD_FRIDAY, or null
 * @param today whether it is today
 * @param inside whether it belongs to the month that is shown
 */
record GridDay(LocalDate date, String holiday, boolean today, boolean inside) {

    public boolean isFree() {
        return holiday != null || isWeekend();
    }

    public boolean isWeekend() {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    public boolean isMonday() {
        return date.getDayOfWeek() == DayOfWeek.MONDAY;
    }

    public int week() {
        return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
