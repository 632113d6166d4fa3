package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.watch.Finding;
import dk.kaldekaede.watch.FindingKind;
import dk.kaldekaede.watch.Round;
import dk.kaldekaede.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The chain itself breaks, one part after the other: who is told, by what, and in which words. */
class WatchScenarioTest extends Scenario {

    private static final String NIGHT = "2026-01-18T02:10:00Z";
    private static final String DEADLINE = "boundaryEvent_acknowledgementOverdue";
    private static final String REMINDER = "boundaryEvent_reminderDue";

    private final List<Course> courses = new ArrayList<>();

    /** Nothing that is broken is left to the tests behind. */
    @AfterEach
    void everythingIsOver() {
        JdbcClient jdbc = town.bean(JdbcClient.class);
        RuntimeService runtime = town.bean(RuntimeService.class);
        for (Course course : courses) {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(course.id)
                    .rootProcessInstances()
                    .list()
                    .forEach(root -> runtime.deleteProcessInstance(root.getId(), "over", true, true, true));
            jdbc.sql("update incident set state = 'CLOSED' where id = :id")
                    .param("id", course.id)
                    .update();
            jdbc.sql("delete from message where incident_id = :id")
                    .param("id", course.id)
                    .update();
        }
        pass("PT10M");
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
        assertThat(heard("går ikke videre")).isEmpty();
        pass("PT1M");
        assertThat(heard("går ikke videre")).hasSize(1);

        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres").takes();
        pass("PT30S");
        assertThat(heard("Er forbi: Alarmen til Tværgående Kriseledelse går ikke videre"))
                .hasSize(1);
    }

    @Test
    void tellsOfASuspendedAlarm() {
        Course fire = rings();
        String process = alarmsProcess(fire);
        town.bean(RuntimeService.class).suspendProcessInstanceById(process);

        assertThat(kindsAt(fire)).containsExactly(FindingKind.ALARM_SUSPENDED);

        assertThat(EmergencyDesk.heard("sms").get(0))
                .contains("Alarmen til Tværgående Kriseledelse er sat på pause", "ring til driften");
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
        JavaMailSenderImpl mail = town.bean(JavaMailSenderImpl.class);
        int port = mail.getPort();
        mail.setPort(1);
        try {
            Course fire = rings();
            pass("PT61S");

            assertThat(kindsAt(fire)).containsExactly(FindingKind.MESSAGE_WAITS);

            assertThat(heard("Ingen beskeder kommer igennem (SMS)"))
                    .first()
                    .asString()
                    .contains("Ring til udbyderen");
            assertThat(round().findings())
                    .filteredOn(finding -> finding.kind() == FindingKind.GATEWAY_DEAD)
                    .extracting(Finding::subject)
                    .as("mail leaves by the second server")
                    .containsExactly("sms");
        } finally {
            mail.setPort(port);
        }
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
                .forEach(root ->
                        town.bean(RuntimeService.class).deleteProcessInstance(root.getId(), "lost", true, true, true));
        pass("PT61S");

        assertThat(kindsAt(fire)).contains(FindingKind.INCIDENT_WITHOUT_PROCESS);
    }

    @Test
    void tellsAnExerciseAsAnExercise() {
        Course exercise = reports(Report.fire().with("exercise", true));
        deleteTimer(exercise, DEADLINE);

        round();

        assertThat(EmergencyDesk.heard("sms").get(0)).startsWith("ØVELSE: Kaldekæde: Alarmen til");
    }

    /** Whoever reads one line reads the one that counts. */
    @Test
    void saysTheWorstOfTheRealIncidentsBeforeThatOfAnExercise() {
        Course exercise = reports(Report.fire().with("exercise", true));
        Course fire = rings();
        deleteTimer(exercise, DEADLINE);
        deleteTimer(fire, REMINDER);
        pass("PT2M1S");

        assertThat(EmergencyDesk.heard("sms"))
                .last()
                .asString()
                .containsSubsequence("En påmindelse til Tværgående", "ØVELSE: Kaldekæde: Alarmen til");
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
        assertThat(EmergencyDesk.heard("sms")).isEmpty();
    }

    /** The table that is written to is gone: as when a disk is full, reading goes on. */
    @Test
    void tellsOnceThatTheDatabaseCanNotBeWrittenToAndAgainAndWhenItCan() {
        JdbcClient jdbc = town.bean(JdbcClient.class);
        Course fire = rings();
        deleteTimer(fire, DEADLINE);
        jdbc.sql("alter table health_probe rename to health_probe_away").update();
        try {
            assertThat(round().databaseWritable()).isFalse();
            assertThat(heard("Databasen kan læses, men ikke skrives i"))
                    .singleElement()
                    .asString()
                    .contains("Ring til driften. Kald selv op", "går ikke videre af sig selv");
            pass("PT14M30S");
            assertThat(heard("Databasen")).isEmpty();
            pass("PT30S");
            assertThat(heard("Databasen")).hasSize(1);
        } finally {
            jdbc.sql("alter table health_probe_away rename to health_probe").update();
        }

        pass("PT30S");

        assertThat(heard("Databasen"))
                .singleElement()
                .asString()
                .contains("Er forbi: Databasen kan læses, men ikke skrives i")
                .doesNotContain("går ikke videre");
    }

    @Test
    void thePageSaysWhatIsWrongAndSendsATestByEveryWay() {
        Course fire = rings();
        deleteTimer(fire, DEADLINE);
        round();
        EmergencyDesk.forgetEverything();
        EmergencyDesk.closes("webhook");
        PageClient manager = PageClient.of(
                town.bean(Environment.class).getRequiredProperty("local.server.port", Integer.class), "manager");

        assertThat(manager.get("/overvaagning").body())
                .contains(
                        "Alarmen til Tværgående Kriseledelse går ikke videre af sig selv",
                        "Ring selv til Tværgående Kriseledelse",
                        "/incidents/" + fire.id,
                        "Nødveje: SMS, Webhook");
        manager.post("/overvaagning/proeve");

        assertThat(EmergencyDesk.heard("sms").get(0)).contains("PRØVE fra", "Du skal ikke gøre noget");
        assertThat(manager.get("/overvaagning").body())
                .contains("Sådan gik prøven", "Modtaget af udbyderen", "Ikke taget: HTTP_503")
                .doesNotContain("Ser ikke efter længere");
        town.clock().advance(Duration.ofSeconds(151));
        assertThat(manager.get("/overvaagning").body())
                .contains("Ingen node ser efter lige nu", "Ser ikke efter længere");
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
        return reports(Report.fire());
    }

    private Course reports(Report report) {
        Course course = town.at(NIGHT).reports(report);
        courses.add(course);
        return course;
    }

    /** What was told by SMS since the last time and says this. */
    private static List<String> heard(String words) {
        return EmergencyDesk.heard("sms").stream()
                .filter(text -> text.contains(words))
                .toList();
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

    private static Predicate<Finding> about(Course course) {
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
        town.bean(ManagementService.class).deleteJob(timer(course, element).getId());
    }
}
