package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Course.both;
import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
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

    @Test
    void anAnswerThatComesAfterTheNextIsCalledIsWrittenDownAsLateAndTheNextDecides() {
        Course fire = ringsAtTheNurse();
        town.clock().advance(Duration.ofHours(1));
        fire.catchesUp();
        fire.phone(NURSE).isReminded(1, 1);
        fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet");

        fire.advance("PT10S");
        assertThat(fire.phone(NURSE).takesTooLate().lateAnswerAt())
                .isEqualTo(town.clock().instant());
        fire.advance("PT10S");
        fire.phone(deputyOf(NURSE)).takes();

        assertThat(fire.story())
                .containsSubsequence(
                        "ALERT_SILENT " + NURSE,
                        "ALERT_STARTED " + deputyOf(NURSE),
                        "ALERT_LATE_ANSWER " + NURSE,
                        "ALERT_TAKEN " + deputyOf(NURSE));
        OutsideWorld.forgetEverything();
    }

    /** The review reminds every morning: a week that was missed is one morning. */
    @Test
    void aWeekOfMorningsWithoutRemindersIsOneReminder() {
        Course fire = town.at("2026-01-19T10:00:00Z")
                .reports(Report.fireForSocialWorkAlone())
                .isDecided();
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        fire.isStoodDown();
        OutsideWorld.forgetEverything();
        town.clock().set(Instant.parse("2026-01-26T10:00:00Z"));

        fire.catchesUp();
        fire.catchesUp();

        fire.told("skriv, hvad der gik godt og skidt", both(CRISIS_MANAGEMENT));
        assertThat(fire.dueDates("boundaryEvent_morning")).containsExactly(Instant.parse("2026-01-27T08:00:00Z"));
    }

    private Course ringsAtTheNurse() {
        Course fire = town.at("2026-01-18T02:10:00Z")
                .reports(Report.fireForSocialWorkAlone())
                .isDecided();
        fire.phone(NURSE).rings("aktivér beredskabet");
        return fire;
    }
}
