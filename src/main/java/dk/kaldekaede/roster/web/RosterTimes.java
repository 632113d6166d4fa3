package dk.kaldekaede.roster.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Moments and days on the municipality's clock, as planners write and read them. */
@Component
class RosterTimes {

    /** The pages show from ten years ago to ten years ahead; whoever asks for more gets today. */
    private static final int YEARS = 10;

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final ZoneId zone;
    private final Clock clock;

    RosterTimes(@Value("${kaldekaede.zone}") ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return of(now()).toLocalDate();
    }

    /** A moment there; null stays null. */
    ZonedDateTime of(Instant at) {
        return at == null ? null : at.atZone(zone);
    }

    /** The first moment of a day. */
    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The day that somebody asks for; today when she asks for none that is shown. */
    LocalDate dayOr(String asked) {
        try {
            LocalDate day = asked == null ? today() : LocalDate.parse(asked);
            return Math.abs(ChronoUnit.YEARS.between(today(), day)) < YEARS ? day : today();
        } catch (DateTimeException e) {
            return today();
        }
    }

    /** The month that somebody asks for; this one when she asks for none that is shown. */
    YearMonth monthOr(String asked) {
        return YearMonth.from(dayOr(asked == null ? null : asked + "-01"));
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** A moment as a browser writes it into a field, such as 2026-11-22T03:10. */
    String written(Instant at) {
        return at == null ? "" : FIELD.format(of(at));
    }
}
