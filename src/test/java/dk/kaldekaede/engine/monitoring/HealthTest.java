package dk.kaldekaede.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.ReportIncident;
import dk.kaldekaede.scenario.EmergencyDesk;
import dk.kaldekaede.watch.Watch;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A running node whose parts break one after the other; those that can not be mended come last. */
@KaldekaedeTest
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(
        properties = {
            "camunda.bpm.job-execution.enabled=true",
            "kaldekaede.outbox.sweep=true",
            "kaldekaede.health.overdue-after=2m",
            // A mail server that is not there.
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=1",
            "kaldekaede.mail.from=kaldekaede@example.org",
            "spring.datasource.hikari.connection-timeout=20000"
        })
class HealthTest {

    private static final Duration SECONDS = Duration.ofSeconds(20);

    private static EmbeddedPostgres postgres;

    @Autowired
    TestRestTemplate http;

    @Autowired
    MovableClock clock;

    @Autowired
    ReportIncident report;

    @Autowired
    RepositoryService repository;

    @Autowired
    JobExecutor jobExecutor;

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Autowired
    Watch watch;

    @DynamicPropertySource
    static void startDatabase(DynamicPropertyRegistry properties) throws IOException {
        postgres = EmbeddedPostgres.start();
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
        for (String setting : EmergencyDesk.settings()) {
            properties.add(setting.replaceFirst("=.*", ""), () -> setting.replaceFirst("^[^=]*=", ""));
        }
    }

    @Test
    @Order(1)
    void tellsWhoeverAsksOneWordAndMonitoringWhy() {
        awaitStatus("", "UP", 200);
        for (String path : new String[] {"", "/liveness", "/readiness"}) {
            ResponseEntity<String> open = open(path);
            assertThat(open.getStatusCode().value()).as(path).isEqualTo(200);
            assertThat(json(open).path("status").asText()).isEqualTo("UP");
            assertThat(json(open).has("components")).isFalse();
        }
        assertThat(open("/database").getStatusCode().value()).isEqualTo(404);
        assertThat(json(as("sygeplejevagt", "")).has("components")).isFalse();
        for (String user : new String[] {"monitoring", "admin"}) {
            assertThat(json(as(user, "")).path("components").fieldNames())
                    .toIterable()
                    .contains("database", "jobExecutor", "outbox", "chain", "models", "gateways", "diskSpace", "watch")
                    .doesNotContain("db", "mail");
            assertThat(json(as(user, "/readiness")).path("components").fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("readinessState", "database", "jobExecutor", "outbox");
        }
    }

    @Test
    @Order(2)
    void isNotReadyWithinSecondsWhileTheDatabaseHangsAndLivesOn() throws SQLException {
        try (Connection other = postgres.getPostgresDatabase().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table health_probe in access exclusive mode");

            long before = System.nanoTime();
            assertThat(open("/readiness").getStatusCode().value()).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SECONDS);
            assertThat(component("database").path("details").path("error").asText())
                    .isEqualTo("NO_ANSWER_IN_TIME");
            assertThat(open("/liveness").getStatusCode().value()).isEqualTo(200);
            other.rollback();
        }
        awaitStatus("/readiness", "UP", 200);
    }

    @Test
    @Order(3)
    void staysInRotationWhenAGatewayIsGoneAndShowsIt() {
        report.report(IncidentFacts.reported("Brand", "Magleparken 9", 140, false), null, null);

        await().atMost(Duration.ofMinutes(2)).until(() -> component("gateways")
                .path("details")
                .path("MAIL")
                .asText()
                .equals("NOT_GETTING_THROUGH"));

        assertThat(component("gateways").path("status").asText()).isEqualTo("DEGRADED");
        assertThat(component("gateways").path("details").path("SMS").asText()).isEqualTo("NOT_CONFIGURED");
        awaitStatus("", "UP", 200);
        awaitStatus("/readiness", "UP", 200);
    }

    @Test
    @Order(4)
    void isDownWhenAProcessThatItNeedsIsMissing() {
        repository.suspendProcessDefinitionByKey("effort");

        assertThat(component("models").path("details").path("missing").asText()).isEqualTo("[effort]");
        awaitStatus("", "DOWN", 503);
        repository.activateProcessDefinitionByKey("effort");
        awaitStatus("", "UP", 200);
    }

    @Test
    @Order(5)
    void isNotReadyWhenItsJobExecutorStopsAndDownWhenTheChainStandsStill() {
        report.report(IncidentFacts.reported("Brand", "Magleparken 10", 140, false), null, null);
        EmergencyDesk.forgetEverything();
        jobExecutor.shutdown();
        watch.round();
        isTold("Frister og trin udføres ikke længere", "noden skal genstartes");

        awaitStatus("/readiness", "DOWN", 503);
        assertThat(component("jobExecutor").path("details").path("active").asBoolean())
                .isFalse();
        assertThat(component("chain").path("status").asText()).isEqualTo("UP");

        clock.advance(Duration.ofMinutes(15));
        assertThat(component("chain").path("status").asText()).isEqualTo("DOWN");
        assertThat(component("chain").path("details").path("jobOverdueSeconds").asDouble())
                .isGreaterThan(120);
        assertThat(open("/liveness").getStatusCode().value()).isEqualTo(200);
    }

    @Test
    @Order(6)
    void isNotReadyWhenItsOutboxNoLongerLooks() {
        assertThat(component("outbox").path("status").asText()).isEqualTo("UP");
        beans.destroyBean("outboxSweep", beans.getBean("outboxSweep"));

        // It may have looked at the time of the test before.
        clock.advance(Duration.ofHours(1));

        assertThat(component("outbox").path("status").asText()).isEqualTo("DOWN");
        EmergencyDesk.forgetEverything();
        watch.round();
        isTold("Beskeder bliver ikke længere sendt", "Ring selv til dem, der er kaldt");
        assertThat(EmergencyDesk.heard("heartbeat")).isEmpty();
    }

    @Test
    @Order(7)
    void isDownWithinSecondsWhenTheDatabaseIsGone() throws IOException {
        postgres.close();

        long before = System.nanoTime();
        assertThat(open("/readiness").getStatusCode().value()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SECONDS);
        assertThat(open("").getStatusCode().value()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SECONDS.multipliedBy(2));
        assertThat(open("/liveness").getStatusCode().value()).isEqualTo(200);
    }

    private static void isTold(String... words) {
        assertThat(EmergencyDesk.heard("sms"))
                .anySatisfy(text -> assertThat(text).contains(words));
    }

    private JsonNode component(String name) {
        return json(as("monitoring", "")).path("components").path(name);
    }

    private void awaitStatus(String path, String status, int code) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            ResponseEntity<String> answer = as("monitoring", path);
            assertThat(json(answer).path("status").asText())
                    .as(answer.getBody())
                    .isEqualTo(status);
            assertThat(answer.getStatusCode().value()).isEqualTo(code);
        });
    }

    private ResponseEntity<String> open(String path) {
        return http.getForEntity("/actuator/health" + path, String.class);
    }

    private ResponseEntity<String> as(String user, String path) {
        return http.withBasicAuth(user, "demo").getForEntity("/actuator/health" + path, String.class);
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.getBody());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + answer.getBody(), e);
        }
    }
}
