package dk.kaldekaede.readiness;

import dk.kaldekaede.roster.DanishTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** When the month's test begins, when people are reminded of it, and until when it waits. */
@Component
class ContactTestTimes {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final int OFFICE_CLOSES = 15;

    /** What went wrong on the first working days is not made good for later than this day of the month. */
    private static final int LAST_DAY = 7;

    private final ContactTestSettings settings;
    private final DanishTime time;

    ContactTestTimes(ContactTestSettings settings, DanishTime time) {
        this.settings = settings;
        this.time = time;
    }

    /** Until when a test sent now waits for its answer. */
    Instant answerBy(Instant now) {
        return now.plus(settings.answerWithin());
    }

    /** When whoever has not answered a test sent now is reminded: by day, since nobody is woken for a test. */
    Instant remindAt(Instant now) {
        Instant wanted = now.plus(settings.remindAfter());
        LocalDateTime local = time.local(wanted);
        if (local.toLocalTime().isBefore(MORNING)) {
            return time.momentOrNext(local.toLocalDate().atTime(MORNING));
        }
        return local.toLocalTime().isBefore(EVENING)
                ? wanted
                : time.momentOrNext(local.toLocalDate().plusDays(1).atTime(MORNING));
    }

    /**
     * Whether the month's test may begin by itself now: on a working day in office hours, the first of the month, or
     * one of the next when the application was not running then.
     */
    boolean isTime(Instant now) {
        LocalDateTime local = time.local(now);
        return settings.monthly()
                && local.getDayOfMonth() <= LAST_DAY
                && local.getHour() >= settings.fromHour()
                && local.getHour() < OFFICE_CLOSES
                && !time.isDayOff(local.toLocalDate());
    }

    /** The month that a moment is in, such as 2027-03. */
    String monthOf(Instant now) {
        LocalDate day = time.local(now).toLocalDate();
        return "%d-%02d".formatted(day.getYear(), day.getMonthValue());
    }
}
