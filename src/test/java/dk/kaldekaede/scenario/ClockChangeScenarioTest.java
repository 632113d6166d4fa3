package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.roster.DanishCalendar;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nights when the clocks change: a deadline is a length of time, whatever the clock on the wall does. */
class ClockChangeScenarioTest extends Scenario {

    @ParameterizedTest
    @CsvSource({
        // From 01:58 to 03:10 in twelve minutes: there is no 02:00.
        "2026-03-29T00:58:00Z, 1, 3",
        // From 02:58 to 02:10 in twelve minutes: the hour from 02:00 is there twice.
        "2026-10-25T00:58:00Z, 2, 2",
        // And the first of the two.
        "2026-10-25T00:05:00Z, 2, 2"
    })
    void keepsEveryDeadline(String moment, int hourBefore, int hourAfter) {
        Course fire = town.at(moment).reports(Report.fireForSocialWorkAlone());
        DanishCalendar calendar = town.bean(DanishCalendar.class);
        assertThat(calendar.hour()).isEqualTo(hourBefore);

        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres").staysSilent("PT4M", 3);
        fire.phone(deputyOf(CRISIS_MANAGEMENT))
                .rings("skal beredskabet aktiveres")
                .staysSilent("PT3M", 2);
        fire.phone(NURSE).rings("aktivér beredskabet").staysSilent("PT3M", 2);
        fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet").staysSilent("PT2M", 1);
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet");

        assertThat(calendar.hour()).isEqualTo(hourAfter);
        assertThat(fire.timeline().stream()
                        .map(entry -> Instant.parse(entry.path("happenedAt").asText())))
                .isSorted()
                .first()
                .isEqualTo(Instant.parse(moment));
        assertThat(Duration.between(
                        Instant.parse(moment),
                        fire.phone(CENTRE_CHIEF).ringing().startedAt()))
                .isEqualTo(Duration.ofMinutes(12));
    }
}
