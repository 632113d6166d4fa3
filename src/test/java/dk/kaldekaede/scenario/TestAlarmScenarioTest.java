package dk.kaldekaede.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.incident.web.PageClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** A test alarm takes the way of an alarm: engine, outbox, gateway, and back. */
class TestAlarmScenarioTest extends Scenario {

    private static final String PATH = "/api/watch/test-alarms";
    private static final String WITNESS = "vidne";

    @Test
    void comesBackToTheWitnessAndIsNoIncident() {
        JsonNode raised = raise("ABCDEFGH23456789");
        String id = raised.path("id").asText();
        assertThat(raised.path("state").asText()).isEqualTo("RAISED");
        assertThat(raised.path("stuckAt").asText()).isEqualTo("ENGINE");

        run("serviceTask_sendTestAlarm");
        assertThat(town.http.get(WITNESS, PATH + "/" + id).path("stuckAt").asText())
                .isEqualTo("OUTBOX");
        town.deliver();

        assertThat(town.http.get(WITNESS, PATH + "/" + id).path("stuckAt").asText())
                .isEqualTo("BEYOND");
        OutsideWorld.Letter letter = OutsideWorld.unread().get(0);
        assertThat(letter.address()).isEqualTo(EmergencyDesk.WITNESS_NUMBER);
        assertThat(letter.text()).startsWith("PRØVE: ").contains("ABCDEFGH23456789");
        OutsideWorld.read(letter);
        assertThat(town.http
                        .post(WITNESS, PATH + "/" + id + "/received", Map.of())
                        .statusCode())
                .isEqualTo(204);
        assertThat(town.http.get(WITNESS, PATH + "/" + id).path("state").asText())
                .isEqualTo("CONFIRMED");
        assertThat(jobs()).isEmpty();
        int port = town.bean(Environment.class).getRequiredProperty("local.server.port", Integer.class);
        PageClient auditor = PageClient.of(port, "auditor");
        assertThat(auditor.get("/beskeder").body()).contains("PRØVE: Kaldekæde prøver sig selv");
        assertThat(auditor.get("/").body()).doesNotContain("ABCDEFGH23456789");
        assertThat(PageClient.of(port, "admin").get("/overvaagning").body()).contains("Kom frem");
    }

    @Test
    void isLostWhenItDoesNotComeBackInTime() {
        String id = raise("LOSTLOST23456789").path("id").asText();
        run("serviceTask_sendTestAlarm");
        town.clock().advance(Duration.ofMinutes(5));
        run("boundaryEvent_arrivalOverdue");

        assertThat(town.http.get(WITNESS, PATH + "/" + id).path("state").asText())
                .isEqualTo("SILENT");
        town.deliver();
        OutsideWorld.read(OutsideWorld.unread().get(0));
        assertThat(town.http
                        .post(WITNESS, PATH + "/" + id + "/received", Map.of())
                        .statusCode())
                .isEqualTo(204);
        assertThat(town.http.get(WITNESS, PATH + "/" + id).path("state").asText())
                .isEqualTo("SILENT");
    }

    @Test
    void isRefusedWithoutANonceAndToEverybodyElse() {
        assertThat(post(WITNESS, "short").statusCode()).isEqualTo(400);
        assertThat(post(WITNESS, "with space in it").statusCode()).isEqualTo(400);
        assertThat(post("alarmcentral", "ABCDEFGH23456789").statusCode()).isEqualTo(403);
        assertThat(post("admin", "ABCDEFGH23456789").statusCode()).isEqualTo(403);
        assertThat(town.http.post(WITNESS, PATH + "/unknown/received", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(town.http
                        .post(WITNESS, "/api/incidents", Map.of("what", "Brand"))
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode raise(String nonce) {
        HttpResponse<String> answer = post(WITNESS, nonce);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer);
    }

    private HttpResponse<String> post(String account, String nonce) {
        return town.http.post(account, PATH, Map.of("nonce", nonce));
    }

    private void run(String element) {
        ManagementService management = town.bean(ManagementService.class);
        List<Job> jobs = management
                .createJobQuery()
                .processDefinitionKey("test-alarm")
                .activityId(element)
                .list();
        assertThat(jobs).hasSize(1);
        assertThat(jobs.get(0).getDuedate() == null
                        || !jobs.get(0)
                                .getDuedate()
                                .toInstant()
                                .isAfter(town.clock().instant()))
                .isTrue();
        management.executeJob(jobs.get(0).getId());
    }

    private List<Job> jobs() {
        return town.bean(ManagementService.class)
                .createJobQuery()
                .processDefinitionKey("test-alarm")
                .list();
    }
}
