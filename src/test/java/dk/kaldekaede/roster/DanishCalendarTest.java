package dk.kaldekaede.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DanishCalendarTest {

    private final DanishCalendar calendar = at("2026-01-18T02:10:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, true",
        "2026-04-02, true",
        "2026-04-03, true",
        "2026-04-06, true",
        "2026-05-14, true",
        "2026-05-25, true",
        "2026-12-25, true",
        "2026-12-26, true",
        "2026-05-01, false",
        "2023-05-05, true",
        "2024-04-26, false",
        "2026-04-07, false"
    })
    void knowsTheDanishHolidaysAndThatStoreBededagIsNoneSince2024(String day, boolean holiday) {
        assertThat(calendar.isHolidayAt(Instant.parse(day + "T11:00:00Z"))).isEqualTo(holiday);
    }

    @Test
    void readsTheMunicipalitysClockInWinterAndInSummer() {
        assertThat(calendar.hour()).isEqualTo(3);
        assertThat(calendar.weekday()).isEqualTo("SUNDAY");
        assertThat(calendar.holiday()).isFalse();
        assertThat(calendar.hourAt(Instant.parse("2026-07-01T02:10:00Z"))).isEqualTo(4);
        assertThat(calendar.weekdayAt(Instant.parse("2026-07-01T22:30:00Z"))).isEqualTo(DayOfWeek.THURSDAY);
    }

    @Test
    void knowsBothNightsOnWhichTheClocksChange() {
        assertThat(calendar.hourAt(Instant.parse("2026-03-29T00:59:00Z"))).isEqualTo(1);
        assertThat(calendar.hourAt(Instant.parse("2026-03-29T01:00:00Z"))).isEqualTo(3);
        assertThat(calendar.hourAt(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo(2);
        assertThat(calendar.hourAt(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo(2);
    }

    private static DanishCalendar at(String now) {
        return new DanishCalendar(ZoneId.of("Europe/Copenhagen"), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
