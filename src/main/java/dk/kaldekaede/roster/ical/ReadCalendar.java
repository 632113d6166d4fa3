package dk.kaldekaede.roster.ical;

import java.util.List;

/**
 * What a calendar says about a period.
 *
 * @param occurrences by time; none when anything is wrong
 * @param faults what is wrong
 */
public record ReadCalendar(List<Occurrence> occurrences, List<CalendarFault> faults) {

    static ReadCalendar faulty(CalendarFault fault) {
        return new ReadCalendar(List.of(), List.of(fault));
    }
}
