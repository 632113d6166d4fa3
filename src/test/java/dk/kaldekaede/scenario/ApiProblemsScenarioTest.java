package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.CapHttpScenarioTest.problem;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong under /api is a problem that names itself, and changes nothing. */
class ApiProblemsScenarioTest extends Scenario {

    private static final String INCIDENTS = "/api/incidents";

    /** What rang is not what these tests are about. */
    @AfterEach
    void whatRangIsRead() {
        town.deliver();
        OutsideWorld.unread().clear();
    }

    @ParameterizedTest
    @CsvSource({
        "tvaergaaende-kriseledelse, DELETE, /api/incidents,   405, Det kan ikke gøres på denne adresse.",
        "auditor,                   POST,   /api/incidents,   403, Det har kontoen ikke ret til.",
        "alarmcentral,              GET,    /api/incidents/1, 403, Det har kontoen ikke ret til.",
        "nobody-we-know,            GET,    /api/incidents/1, 401, Log ind med brugernavn og adgangskode (HTTP Basic).",
        "tvaergaaende-kriseledelse, GET,    /api/not-there,   404, Adressen findes ikke.",
        "tvaergaaende-kriseledelse, POST,   /api/incidents,   415, 'Indholdet skal være JSON (application/json) eller,"
                + " for en hændelse, CAP 1.2 (application/cap+xml).'",
    })
    void isAProblemInTheCallersLanguage(String user, String method, String path, int status, String detail) {
        for (String accept : new String[] {"*/*", "application/json", "text/html", "image/png"}) {
            JsonNode problem =
                    problem(town.http.ask(user, method, path, "Accept", accept, "Content-Type", "text/plain"), status);

            assertThat(problem.path("detail").asText()).as(accept).isEqualTo(detail);
            assertThat(problem.path("status").asInt()).isEqualTo(status);
            assertThat(problem.path("instance").asText()).isEqualTo(path);
        }
    }

    @Test
    void isAProblemWhenNoAnswerSuits() {
        JsonNode problem =
                problem(town.http.ask(CRISIS_MANAGEMENT, "GET", "/api/cap-alerts", "Accept", "image/png"), 406);

        assertThat(problem.path("detail").asText()).isEqualTo("Svaret findes ikke i den form, der bedes om.");
    }

    @Test
    void namesAFieldThatAReportDoesNotHave() {
        Map<String, Object> report = Report.fire().with("affected", 140).facts();

        JsonNode reported = problem(town.http.post(CRISIS_MANAGEMENT, INCIDENTS, report), 400);

        assertThat(reported.path("fields").get(0).path("field").asText()).isEqualTo("affected");
        assertThat(reported.path("fields").get(0).path("message").asText()).isEqualTo("Feltet kendes ikke.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00A0\u2060", "\uFEFF \u200D", "\u3164", "...", "\u2800", "\u00AD"})
    void refusesWordsThatNobodyCanRead(String nothing) {
        JsonNode problem = problem(
                town.http.post(
                        CRISIS_MANAGEMENT,
                        INCIDENTS,
                        Report.fire().with("what", nothing).facts()),
                400);

        assertThat(problem.path("fields")).hasSize(1);
        assertThat(problem.path("fields").get(0).path("message").asText()).isEqualTo("Skriv, hvad der er sket.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Brand", "火災", "🔥", "1"})
    void takesAnyWordsThatSomebodyCanRead(String what) {
        assertThat(town.http
                        .post(
                                CRISIS_MANAGEMENT,
                                INCIDENTS,
                                Report.fire().with("what", what).facts())
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void refusesTheSameInTasklist() {
        HttpResponse<String> answer = town.http.post(
                CRISIS_MANAGEMENT,
                "/engine-rest/process-definition/key/incident/submit-form",
                Map.of(
                        "variables",
                        Map.of(
                                "what", Map.of("value", "\u200B"),
                                "where", Map.of("value", "Ballerup"),
                                "exercise", Map.of("value", "NO"))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.json(answer).path("field").asText()).isEqualTo("what");
    }

    @Test
    void changesTheFactsOfTheVersionThatWasRead() {
        Report report = Report.fire();
        Course fire = town.reports(report);
        String facts = INCIDENTS + "/" + fire.id + "/facts";
        HttpResponse<String> read = town.http.ask(CRISIS_MANAGEMENT, "GET", facts);
        String tag = read.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).isEqualTo("\"1\"");
        assertThat(Http.json(read).path("factsVersion").asInt()).isEqualTo(1);

        HttpResponse<String> changed = town.http.put(
                CRISIS_MANAGEMENT, facts, report.with("affectedPeople", 12).facts(), "If-Match", tag);
        JsonNode stale = problem(
                town.http.put(
                        CRISIS_MANAGEMENT,
                        facts,
                        report.with("affectedPeople", 50).facts(),
                        "If-Match",
                        tag),
                412);
        problem(town.http.put(CRISIS_MANAGEMENT, facts, report.facts(), "If-Match", "W/\"2\""), 412);
        HttpResponse<String> any = town.http.put(CRISIS_MANAGEMENT, facts, report.facts(), "If-Match", "*");
        HttpResponse<String> whatever = town.http.put(CRISIS_MANAGEMENT, facts, report.facts());

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(stale.path("factsVersion").asInt()).isEqualTo(2);
        assertThat(stale.path("facts").path("affectedPeople").asInt()).isEqualTo(12);
        assertThat(stale.path("yours").path("affectedPeople").asInt()).isEqualTo(50);
        assertThat(any.statusCode()).isEqualTo(200);
        assertThat(whatever.statusCode()).isEqualTo(200);
        assertThat(fire.json().path("factsVersion").asInt()).isEqualTo(4);
    }

    @Test
    void answersAProblemToABodyThatIsNoJson() {
        JsonNode problem = problem(
                town.http.post(
                        CRISIS_MANAGEMENT, INCIDENTS, "application/json", "<alert/>".getBytes(StandardCharsets.UTF_8)),
                400);

        assertThat(problem.path("detail").asText()).contains("JSON");
    }
}
