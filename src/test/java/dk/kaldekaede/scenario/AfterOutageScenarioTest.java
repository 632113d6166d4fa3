package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Everything stood still for a while and goes on: nothing comes as a burst, and nothing is lost. */
class AfterOutageScenarioTest extends Scenario {

    @Test
    void missedRemindersComeOnceAndTheNextAtItsOwnTime() {
        Course fire = ringsAtTheNurse();
        Instant began = town.clock().instant();
        town.clock().advance(Duration.ofSeconds(150));

        fire.catchesUp();

        fire.phone(NURSE).isReminded(1, 1);
        assertThat(fire.dueDates(fire.phone(NURSE).ringing().processInstanceId(), "boundaryEvent_reminderDue"))
                .containsExactly(began.plusSeconds(180));
        fire.advance("PT30S");
        fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet");
    }

    @Test
    void theDeadlineOfAnHourAgoCallsTheNextOnceAndSixtyRemindersAreOne() {
        Course fire = ringsAtTheNurse();
        town.clock().advance(Duration.ofHours(1));

        fire.catchesUp();
        fire.catchesUp();

        fire.phone(NURSE).isReminded(1, 1);
        fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet");
        assertThat(fire.phone(deputyOf(NURSE)).ringing().startedAt())
                .isEqualTo(town.clock().instant());
        assertThat(fire.calls())
                .filteredOn(call -> call.equals(NURSE + " ACTIVATE SILENT"))
                .hasSize(1);
    }

    @Test
    void anAnswerThatComesBeforeTheDeadlineIsRunCountsAndNobodyElseIsCalled() {
        Course fire = ringsAtTheNurse();
        town.clock().advance(Duration.ofHours(1));

        fire.phone(NURSE).takes();
        fire.catchesUp();

        assertThat(fire.calls()).noneMatch(call -> call.startsWith(deputyOf(NURSE)));
        OutsideWorld.forgetEverything();
    }

    private Course ringsAtTheNurse() {
        Course fire = town.at("2026-01-18T02:10:00Z")
                .reports(Report.fireForSocialWorkAlone())
                .isDecided();
        fire.phone(NURSE).rings("aktivér beredskabet");
        return fire;
    }
}
