package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.watch.Finding;
import dk.kaldekaede.watch.FindingKind;
import dk.kaldekaede.watch.Round;
import dk.kaldekaede.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chain itself breaks, one part after the other: who is told, by what, and in which words. */
class WatchScenarioTest extends Scenario {

    private static final String NIGHT = "2026-01-18T02:10:00Z";
    private static final String DEADLINE = "boundaryEvent_acknowledgementOverdue";
    private static final String REMINDER = "boundaryEvent_reminderDue";

    @AfterEach
    void everythingIsOver() {
        OutsideWorld.forgetEverything();
    }

    @Test
    void aHealthyAlarmIsNoFindingAndTheHeartbeatBeats() {
        Course fire = rings();

        assertThat(kindsAt(fire)).isEmpty();

        town.clock().advance(Duration.ofSeconds(59));
        assertThat(round().findings()).noneMatch(about(fire));
        assertThat(EmergencyDesk.heard("sms")).isEmpty();
    }

    @Test
    void tellsByEveryWayThatAnAlarmsDeadlineIsGoneOnceAndAgainAndWhenItIsOver() {
        Course fire = rings();
        deleteTimer(fire, DEADLINE);

        assertThat(kindsAt(fire)).containsExactly(FindingKind.ALARM_WITHOUT_NEXT_STEP);

        String said = EmergencyDesk.heard("sms").get(0);
        assertThat(said)
                .contains(
                        "Alarmen til Tværgående Kriseledelse går ikke videre af sig selv",
                        "Hændelse " + fire.id.substring(0, 8),
                        "siden 18/1 kl. 03.10",
                        "Ring selv til Tværgående Kriseledelse",
                        "/incidents/" + fire.id)
                .doesNotContain("ØVELSE");
        assertThat(EmergencyDesk.heard("webhook")).containsExactly(said);

        pass("PT14M");
        assertThat(EmergencyDesk.heard("sms")).isEmpty();
        pass("PT1M");
        assertThat(EmergencyDesk.heard("sms")).hasSize(1);

        pass("PT30S");
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres").takes();
        pass("PT30S");
        assertThat(EmergencyDesk.heard("sms")).first().asString().contains("Er forbi: Alarmen til Tværgående");
    }

    @Test
    void tellsOfASuspendedAlarm() {
        Course fire = rings();
        String process = alarmsProcess(fire);
        town.bean(RuntimeService.class).suspendProcessInstanceById(process);

        assertThat(kindsAt(fire)).containsExactly(FindingKind.ALARM_SUSPENDED);

        assertThat(EmergencyDesk.heard("sms").get(0))
                .contains("Alarmen til Tværgående Kriseledelse er sat på pause", "Ring til driften");
        town.bean(RuntimeService.class).activateProcessInstanceById(process);
        assertThat(kindsAt(fire)).isEmpty();
    }

    @Test
    void tellsOfADeadlineThatIsNoLongerTried() {
        Course fire = rings();
        ManagementService management = town.bean(ManagementService.class);
        management.setJobRetries(timer(fire, DEADLINE).getId(), 0);

        assertThat(kindsAt(fire)).containsExactly(FindingKind.ALARM_GIVEN_UP);

        assertThat(EmergencyDesk.heard("sms").get(0)).contains("Fristen for alarmen", "er opgivet");
    }

    @Test
    void tellsOfADeadlineThatPassedWithoutAnybodyBeingCalledNext() {
        Course fire = rings();
        Instant due = fire.phone(CRISIS_MANAGEMENT).ringing().answerDueAt();
        town.clock().set(due.plusSeconds(60));
        assertThat(kindsAt(fire)).doesNotContain(FindingKind.ALARM_OVERDUE);

        town.clock().advance(Duration.ofSeconds(1));

        assertThat(kindsAt(fire)).contains(FindingKind.ALARM_OVERDUE);
        assertThat(String.join("\n", EmergencyDesk.heard("sms")))
                .contains("Fristen for Tværgående Kriseledelse er gået, og ingen er kaldt i stedet");
        assertThat(round().findings()).extracting(Finding::kind).contains(FindingKind.CHAIN_STANDS_STILL);
    }

    @Test
    void tellsOfAReminderThatWasDueAndDidNotCome() {
        Course fire = rings();
        deleteTimer(fire, REMINDER);
        pass("PT2M1S");

        assertThat(kindsAt(fire)).containsExactly(FindingKind.REMINDER_OVERDUE);
    }

    @Test
    void tellsOfMessagesThatDoNotLeaveWhenBothGatewaysAreDown() {
        OutsideWorld.isDown(true);
        JdbcClient jdbc = town.bean(JdbcClient.class);
        Course fire = rings();
        jdbc.sql("update message set state = 'FAILED_FOR_NOW', sent_at = null where incident_id = :id")
                .param("id", fire.id)
                .update();
        pass("PT61S");

        assertThat(kindsAt(fire)).containsExactly(FindingKind.MESSAGE_WAITS);
        assertThat(round().findings()).extracting(Finding::kind).contains(FindingKind.GATEWAY_DEAD);

        assertThat(String.join("\n", EmergencyDesk.heard("sms")))
                .contains("Ingen beskeder kommer igennem (SMS)", "Ring til udbyderen");
    }

    @Test
    void tellsOfAnAlarmWithoutAnyMessage() {
        Course fire = rings();
        town.bean(JdbcClient.class)
                .sql("delete from message where incident_id = :id")
                .param("id", fire.id)
                .update();
        pass("PT61S");

        assertThat(kindsAt(fire)).containsExactly(FindingKind.ALARM_WITHOUT_MESSAGE);
    }

    @Test
    void tellsOfAnIncidentThatTheEngineDoesNotKnow() {
        Course fire = rings();
        town.bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(fire.id)
                .rootProcessInstances()
                .list()
                .forEach(root -> town.bean(RuntimeService.class)
                        .deleteProcessInstance(root.getId(), "lost", true, true, true));
        pass("PT61S");

        assertThat(kindsAt(fire)).contains(FindingKind.INCIDENT_WITHOUT_PROCESS);
    }

    @Test
    void tellsAnExerciseAsAnExercise() {
        Course exercise = town.at(NIGHT).reports(Report.fire().with("exercise", true));
        deleteTimer(exercise, DEADLINE);

        round();

        assertThat(EmergencyDesk.heard("sms").get(0)).startsWith("ØVELSE: Kaldekæde: Alarmen til");
    }

    @Test
    void tellsThatTheClockJumpedAndDoesNotTellThatItIsOver() {
        town.at(NIGHT);
        round();
        EmergencyDesk.forgetEverything();
        town.clock().jump(Duration.ofMinutes(10));

        round();

        assertThat(EmergencyDesk.heard("sms").get(0)).contains("Maskinens ur sprang 600 sekunder", "Ring til driften");
        pass("PT6M");
        round();
        assertThat(EmergencyDesk.heard("sms")).isEmpty();
    }

    @Test
    void triesAgainInEveryRoundUntilSomebodyIsTold() {
        Course fire = rings();
        deleteTimer(fire, DEADLINE);
        EmergencyDesk.closes("sms");
        EmergencyDesk.closes("webhook");
        round();
        EmergencyDesk.opens("webhook");

        pass("PT30S");

        assertThat(EmergencyDesk.heard("webhook")).hasSize(1).first().asString().contains("går ikke videre");
        pass("PT30S");
        assertThat(EmergencyDesk.heard("webhook")).isEmpty();
    }

    private Course rings() {
        return town.at(NIGHT).reports(Report.fire());
    }

    private Round round() {
        return town.bean(Watch.class).round();
    }

    private void pass(String time) {
        town.clock().advance(Duration.parse(time));
        round();
    }

    private List<FindingKind> kindsAt(Course course) {
        return round().findings().stream()
                .filter(about(course))
                .map(Finding::kind)
                .toList();
    }

    private static java.util.function.Predicate<Finding> about(Course course) {
        return finding -> course.id.equals(finding.incidentId());
    }

    private String alarmsProcess(Course course) {
        return course.phone(CRISIS_MANAGEMENT).ringing().processInstanceId();
    }

    private Job timer(Course course, String element) {
        return town.bean(ManagementService.class)
                .createJobQuery()
                .processInstanceId(alarmsProcess(course))
                .activityId(element)
                .singleResult();
    }

    private void deleteTimer(Course course, String element) {
        town.bean(ManagementService.class)
                .deleteJob(timer(course, element).getId());
    }
}
