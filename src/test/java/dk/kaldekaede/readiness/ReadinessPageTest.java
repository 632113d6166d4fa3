package dk.kaldekaede.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.ChangesRoster;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.scenario.Http;
import dk.kaldekaede.scenario.OutsideWorld;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** The page "Parathed", its API and its figures; kept until the roster or the day changes. */
@KaldekaedeTest
@ChangesRoster
@ContextConfiguration(initializers = OutsideWorld.class)
@TestPropertySource(properties = "kaldekaede.readiness.mail-to=planlaeggere@example.org")
class ReadinessPageTest {

    private static final String ROLE = "proeverolle";

    @Autowired
    private Readiness readiness;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RolePolicies policies;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Http http;

    @BeforeEach
    void aRoleWithoutDeputies() {
        http = new Http(port);
        jdbc.sql("delete from duty_shift where role = :role")
                .param("role", ROLE)
                .update();
        new Townspeople(application).add("proevevagt", ROLE, "+4523456789", null);
        jdbc.sql("insert into duty_shift (id, role, person_id, position, starts_at) values ('proeve', :role,"
                        + " 'proevevagt', 1, :from)")
                .param("role", ROLE)
                .param("from", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        policies.save(new RolePolicy(ROLE, null, true, 1, Set.of("ar"), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sygeplejevagt", "manager", "auditor", "admin"})
    void isReadByEverybodyAndNamesPeopleButNoNumbers(String user) {
        String page = PageClient.of(port, user).get("/vagtplan/parathed").body();

        assertThat(page)
                .contains(
                        "Stedfortræder mangler",
                        "Ingen på vagt taler arabisk",
                        "Vagt proevevagt har rollen alene",
                        "/vagtplan/maaned?rolle=proeverolle&amp;maaned=2026-01",
                        "Sådan regnes tallet ud")
                .doesNotContain("+45", "@example.org", "??");
        assertThat(page.contains("Start årets runde nu")).isEqualTo(user.equals("manager"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sygeplejevagt", "auditor", "admin"})
    void isStartedByManagersAlone(String user) {
        PageClient client = PageClient.of(port, user);

        assertThat(client.post("/vagtplan/parathed/runde").statusCode()).isEqualTo(403);
        assertThat(client.post("/vagtplan/parathed/bekraeftelser/x").statusCode())
                .isEqualTo(403);
    }

    @Test
    void saysTheSameToPrograms() {
        JsonNode answer = http.get("auditor", "/api/readiness");

        JsonNode role = null;
        for (JsonNode each : answer.path("roles")) {
            role = each.path("role").asText().equals(ROLE) ? each : role;
        }
        assertThat(role).isNotNull();
        assertThat(role.path("score").asInt()).isBetween(1, 60);
        assertThat(role.path("deductions").findValuesAsText("kind"))
                .contains("DEPUTIES_MISSING", "LANGUAGE_MISSING", "ALONE");
        JsonNode finding = role.path("findings").get(0);
        assertThat(finding.path("hours").asDouble()).isGreaterThan(2000);
        assertThat(finding.path("remedy").asText()).isNotBlank();
        assertThat(answer.toString()).doesNotContain("+45", "@example.org");
        assertThat(http.get("auditor", "/api/openapi").toString()).contains("/api/readiness");
    }

    @Test
    void isInTheFigures() {
        String scrape = http.read("monitoring", "/actuator/prometheus");

        assertThat(scrape)
                .containsPattern("kaldekaede_readiness_score\\{role=\"proeverolle\"} [1-5]\\d\\.0")
                .contains("kaldekaede_roster_uncovered_hours{role=\"proeverolle\",within=\"7d\"} 0.0");
    }

    @Test
    void isKeptUntilTheRosterOrTheDayChanges() {
        ReadinessReport first = readiness.report();
        clock.advance(Duration.ofHours(1));
        assertThat(readiness.report()).isSameAs(first);

        clock.advance(Duration.ofHours(15));
        ReadinessReport tomorrow = readiness.report();
        assertThat(tomorrow).isNotSameAs(first);

        jdbc.sql("delete from duty_shift where role = :role")
                .param("role", ROLE)
                .update();
        new Townspeople(application).add("proevevagt", ROLE, "+4523456789", null);
        jdbc.sql("insert into duty_shift (id, role, person_id, position, starts_at) values ('proeve', :role,"
                        + " 'proevevagt', 1, :from)")
                .param("role", ROLE)
                .param("from", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        policies.save(new RolePolicy(ROLE, null, true, 2, Set.of(), Set.of()));
        assertThat(readiness.report()).isNotSameAs(tomorrow);
    }
}
