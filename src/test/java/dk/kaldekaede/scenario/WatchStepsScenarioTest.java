package dk.kaldekaede.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kaldekaede.watch.Finding;
import dk.kaldekaede.watch.FindingKind;
import dk.kaldekaede.watch.Watch;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What breaks beside an open alarm: steps that fail or wait, channels that nobody uses, a witness that is gone. */
class WatchStepsScenarioTest extends Scenario {

    private static final String WITNESS = "vidne";
    private static final Instant NIGHT = Instant.parse("2026-01-18T02:10:00Z");

    private JdbcClient jdbc;
    private ManagementService management;

    @BeforeEach
    void aTestAlarmIsRaised() {
        jdbc = town.bean(JdbcClient.class);
        management = town.bean(ManagementService.class);
        town.at(NIGHT.toString());
        town.http.post(WITNESS, "/api/watch/test-alarms", Map.of("nonce", "ABCDEFGH23456789"));
        assertThat(kinds()).isEmpty();
    }

    @AfterEach
    void nothingIsLeft() {
        RuntimeService runtime = town.bean(RuntimeService.class);
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("test-alarm")
                .list()
                .forEach(process -> runtime.deleteProcessInstance(process.getId(), "over"));
        jdbc.sql("delete from test_alarm").update();
        jdbc.sql("delete from message where kind = 'TEST_ALARM'").update();
        jdbc.sql("delete from watch_finding").update();
        OutsideWorld.forgetEverything();
    }

    /** The step that sends fails, as with a defect: the engine tries on and on. */
    @Test
    void tellsOfAStepThatFailsAgainAndAgainAndWhenItIsOver() {
        fails();
        fails();
        assertThat(stepsNow()).isEmpty();
        fails();

        assertThat(stepsNow()).containsExactly(FindingKind.STEP_FAILING);
        assertThat(heard("Et trin fejler igen og igen"))
                .singleElement()
                .asString()
                .contains("Siden 18/1 kl. 03.", "ring selv til den næste", "Ring til driften", "/overvaagning");

        management.executeJob(job());
        pass(Duration.ofSeconds(30));
        assertThat(heard("Er forbi: Et trin fejler igen og igen")).hasSize(1);
    }

    @Test
    void tellsByEveryWayOfAStepWhoseRetriesAreExhausted() {
        management.setJobRetries(job(), 0);

        assertThat(stepsNow()).containsExactly(FindingKind.STEP_GIVEN_UP);

        assertThat(EmergencyDesk.heard("webhook")).singleElement().asString().contains("Et trin er opgivet");
        assertThat(heard("Et trin er opgivet og prøves ikke igen")).hasSize(1);
    }

    @Test
    void tellsOfStepsThatNoNodeRuns() {
        pass(Duration.ofSeconds(59));
        assertThat(heard("venter")).isEmpty();

        pass(Duration.ofSeconds(2));

        assertThat(heard("Frister og trin, der skulle være udført, venter")).hasSize(1);
    }

    /** A message that got through counts, and so does the day the application was put in use. */
    @Test
    void tellsOfAChannelThatNothingHasLeftByForAMonthOnceADayAndByOneWay() {
        management.executeJob(job());
        town.deliver();
        Instant used = jdbc.sql("select max(\"installed_on\") from \"flyway_schema_history\"")
                .query(Timestamp.class)
                .single()
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
        town.clock()
                .set((used.isAfter(NIGHT) ? used : NIGHT)
                        .plus(Duration.ofDays(31).plusHours(1)));
        EmergencyDesk.forgetEverything();

        assertThat(kinds()).contains(FindingKind.CHANNEL_UNTRIED);
        assertThat(heard("Der er ikke sendt noget i over en måned (SMS)"))
                .singleElement()
                .asString()
                .contains("Send en prøve, eller hold en øvelse");
        pass(Duration.ofHours(23));
        assertThat(heard("over en måned")).isEmpty();
        pass(Duration.ofHours(1));
        assertThat(heard("over en måned")).hasSize(1);
    }

    @Test
    void tellsThatTheWitnessIsGoneAndWhenItIsBack() {
        management.executeJob(job());
        pass(Duration.ofHours(3));
        assertThat(heard("Vidnet")).isEmpty();

        pass(Duration.ofSeconds(1));
        assertThat(heard("Vidnet rejser ingen prøvealarmer"))
                .singleElement()
                .asString()
                .contains("Siden 18/1 kl. 03.10", "vidnet skal startes igen");

        town.http.post(WITNESS, "/api/watch/test-alarms", Map.of("nonce", "BACKBACK23456789"));
        pass(Duration.ofSeconds(30));
        assertThat(heard("Er forbi: Vidnet rejser ingen prøvealarmer")).hasSize(1);
    }

    private void fails() {
        String job = job();
        jdbc.sql("alter table message rename to message_away").update();
        try {
            assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.sql("alter table message_away rename to message").update();
        }
    }

    private String job() {
        return management
                .createJobQuery()
                .processDefinitionKey("test-alarm")
                .activityId("serviceTask_sendTestAlarm")
                .singleResult()
                .getId();
    }

    private void pass(Duration time) {
        town.clock().advance(time);
        kinds();
    }

    private List<FindingKind> stepsNow() {
        return kinds().stream()
                .filter(kind -> kind == FindingKind.STEP_FAILING || kind == FindingKind.STEP_GIVEN_UP)
                .toList();
    }

    private List<FindingKind> kinds() {
        return town.bean(Watch.class).round().findings().stream()
                .map(Finding::kind)
                .toList();
    }

    /** What was told by SMS since the last time and says this. */
    private static List<String> heard(String words) {
        return EmergencyDesk.heard("sms").stream()
                .filter(text -> text.contains(words))
                .toList();
    }
}
