package dk.kaldekaede.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DanishTimeTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private final DanishTime time = new DanishTime(ZONE, new DanishCalendar(ZONE, Clock.systemUTC()));

    @ParameterizedTest
    @CsvSource({
        "2026-01-14T10:00, 2026-01-14T09:00:00Z",
        "2026-07-14T10:00, 2026-07-14T08:00:00Z",
        // The hour that comes twice means its first time.
        "2026-10-25T02:00, 2026-10-25T00:00:00Z",
        "2026-10-25T02:59, 2026-10-25T00:59:00Z",
        "2026-10-25T03:00, 2026-10-25T02:00:00Z",
        "2026-03-29T01:59, 2026-03-29T00:59:00Z",
        "2026-03-29T03:00, 2026-03-29T01:00:00Z"
    })
    void readsTheClockOnTheWall(LocalDateTime local, Instant moment) {
        assertThat(time.moment(local)).contains(moment);
        assertThat(time.momentOrNext(local)).isEqualTo(moment);
        assertThat(time.local(moment)).isEqualTo(local);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29T02:00", "2026-03-29T02:30", "2026-03-29T02:59"})
    void knowsNoTimeThatTheClockNeverShows(LocalDateTime local) {
        assertThat(time.moment(local)).isEmpty();
        assertThat(time.momentOrNext(local)).isEqualTo("2026-03-29T01:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-02, true",
        "2026-04-03, true",
        "2026-04-06, true",
        "2026-05-01, false",
        "2026-05-14, true",
        "2026-12-25, true",
        "2026-11-21, true",
        "2026-11-22, true",
        "2026-11-23, false"
    })
    void knowsDaysOff(LocalDate day, boolean off) {
        assertThat(time.isDayOff(day)).isEqualTo(off);
    }

    @Test
    void aDayBeginsAtItsOwnMidnight() {
        assertThat(time.startOf(LocalDate.parse("2026-03-30"))).isEqualTo("2026-03-29T22:00:00Z");
    }
}
