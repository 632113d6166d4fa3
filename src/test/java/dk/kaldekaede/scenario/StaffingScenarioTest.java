package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Crew.WORKERS;
import static dk.kaldekaede.staffing.CallState.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.staffing.Call;
import org.junit.jupiter.api.Test;

/** People are called in for a fire, until as many come as are needed. */
class StaffingScenarioTest extends StaffingScenario {

    private static Report fire() {
        return Report.fireForSocialWorkAlone().with("ballerupCitizens", "YES");
    }

    @Test
    void followsTheNeedUpAndDown() {
        crew.hires(WORKERS, 30);
        Course fire = led(fire().with("affectedPeople", 12));
        assertThat(crew.tally(fire, WORKERS).wanted()).isEqualTo(2);
        assertThat(crew.tally(fire, WORKERS).ringing()).as("two, and half as many more").isEqualTo(3);

        crew.in(fire, WORKERS, CALLED).stream().limit(2).forEach(crew::accepts);
        assertThat(crew.tally(fire, WORKERS)).satisfies(tally -> {
            assertThat(tally.coming()).isEqualTo(2);
            assertThat(tally.ringing()).isZero();
            assertThat(tally.missing()).isZero();
        });

        fire.changes("affectedPeople", 140);
        assertThat(crew.tally(fire, WORKERS).wanted()).isEqualTo(10);
        assertThat(crew.tally(fire, WORKERS).ringing()).as("eight, and half as many more").isEqualTo(12);

        crew.in(fire, WORKERS, CALLED).stream().limit(3).forEach(crew::accepts);
        fire.changes("affectedPeople", 60);
        assertThat(crew.tally(fire, WORKERS).wanted()).isEqualTo(6);
        assertThat(crew.tally(fire, WORKERS).ringing()).isLessThanOrEqualTo(12);

        Call last = crew.accepts(crew.in(fire, WORKERS, CALLED).get(0));
        assertThat(last.state()).isEqualTo(ACCEPTED);
        assertThat(crew.tally(fire, WORKERS).missing()).isZero();
        assertThat(crew.tally(fire, WORKERS).ringing()).isZero();
    }
}
