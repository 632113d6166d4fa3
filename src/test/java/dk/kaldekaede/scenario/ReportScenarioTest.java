package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reporting over HTTP: the same report twice, and reports that can not be taken. */
class ReportScenarioTest extends Scenario {

    private static final String INCIDENTS = "/api/incidents";

    @Test
    void takesTheSameReportTwiceForOneIncident() {
        Report report = Report.fireForSocialWorkAlone();
        String key = UUID.randomUUID().toString();

        String first = id(send(report, key));
        String second = id(send(report, key));

        assertThat(second).isEqualTo(first);
        town.course(first, report).phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");
    }

    @Test
    void takesTheSameReportFromTwoAtOnceForOneIncident() throws Exception {
        Report report = Report.fireForSocialWorkAlone();
        String key = UUID.randomUUID().toString();

        List<String> ids = AtOnce.both(() -> id(send(report, key)), () -> id(send(report, key)));

        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        town.course(ids.get(0), report).phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");
    }

    @Test
    void takesTheSameKeyFromSomebodyElseForAnotherIncident() {
        Report report = Report.fireForSocialWorkAlone();
        String key = UUID.randomUUID().toString();

        String first = id(send(report, key));
        String second = id(town.http.post("ydelsescentret", INCIDENTS, report.facts(), "Idempotency-Key", key));

        assertThat(second).isNotEqualTo(first);
        town.course(first, report).phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");
        town.course(second, report).phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    what           | null      | Skriv, hvad der er sket.
                    what           | '"  "'    | Skriv, hvad der er sket.
                    where          | null      | Skriv, hvor det er sket.
                    exercise       | null      | Vælg, om det er en øvelse.
                    affectedPeople | -1        | Skriv et helt tal, for eksempel 140.
                    affectedPeople | 99999999  | Skriv et helt tal, for eksempel 140.
                    commanderPhone | '"ring!"' | Skriv et telefonnummer, for eksempel 12 34 56 78.
                    """)
    void namesTheFieldThatIsWrongAndChangesNothing(String field, String value, String message) {
        long before = incidents();

        HttpResponse<String> answer = town.http.post(CRISIS_MANAGEMENT, INCIDENTS, with(field, value));

        assertProblem(answer, field, message);
        assertThat(incidents()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"scene, '\"MAYBE\"'", "affectedPeople, '\"many\"'", "affectedPeople, 1.7", "occurredAt, '\"yesterday\"'"
    })
    void namesTheFieldThatCanNotBeRead(String field, String value) {
        long before = incidents();

        HttpResponse<String> answer = town.http.post(CRISIS_MANAGEMENT, INCIDENTS, with(field, value));

        assertProblem(answer, field, null);
        assertThat(incidents()).isEqualTo(before);
    }

    @Test
    void leavesTheFactsWhenTheChangeIsWrong() {
        Course fire = town.reports(Report.fireForSocialWorkAlone());
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");

        HttpResponse<String> answer =
                town.http.put(CRISIS_MANAGEMENT, INCIDENTS + "/" + fire.id + "/facts", with("affectedPeople", "-1"));

        assertProblem(answer, "affectedPeople", "Skriv et helt tal, for eksempel 140.");
        assertThat(fire.json().path("facts").path("affectedPeople").asInt()).isEqualTo(140);
        assertThat(fire.json().path("factsVersion").asInt()).isEqualTo(1);
    }

    @Test
    void refusesChangesToAClosedIncident() {
        Report report = Report.quietMatter();
        Course matter = town.reports(report);
        matter.phone(CRISIS_MANAGEMENT).ringsBySms("skal beredskabet aktiveres").takes();
        matter.confirms();
        matter.told("opsøgende indsats", Course.both(CRISIS_MANAGEMENT));
        matter.completes(CRISIS_MANAGEMENT, "Overvej opsøgende indsats", "outreach", "NOT_NEEDED");

        HttpResponse<String> answer =
                town.http.put(CRISIS_MANAGEMENT, INCIDENTS + "/" + matter.id + "/facts", report.facts());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void letsTheAuditorReportNothing() {
        long before = incidents();

        HttpResponse<String> answer =
                town.http.post("auditor", INCIDENTS, Report.fire().facts());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(incidents()).isEqualTo(before);
    }

    @Test
    void checksTheStartFormOfTasklistAgain() {
        long before = incidents();

        HttpResponse<String> answer = town.http.post(
                CRISIS_MANAGEMENT,
                "/engine-rest/process-definition/key/incident/submit-form",
                Map.of("variables", Map.of("where", Map.of("value", "Ballerup"), "exercise", Map.of("value", "NO"))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.json(answer).path("field").asText()).isEqualTo("what");
        assertThat(incidents()).isEqualTo(before);
    }

    private static void assertProblem(HttpResponse<String> answer, String field, String message) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode fields = Http.json(answer).path("fields");
        assertThat(fields).hasSize(1);
        assertThat(fields.get(0).path("field").asText()).isEqualTo(field);
        assertThat(fields.get(0).path("message").asText()).isNotBlank();
        if (message != null) {
            assertThat(fields.get(0).path("message").asText()).isEqualTo(message);
        }
    }

    private static String with(String field, String value) {
        String facts = Stream.of(
                        Map.entry("what", "\"Brand\""),
                        Map.entry("where", "\"Ballerup\""),
                        Map.entry("exercise", "false"))
                .filter(fact -> !fact.getKey().equals(field))
                .map(fact -> "\"" + fact.getKey() + "\": " + fact.getValue() + ", ")
                .reduce("", String::concat);
        return "{" + facts + "\"" + field + "\": " + value + "}";
    }

    private HttpResponse<String> send(Report report, String key) {
        return town.http.post(CRISIS_MANAGEMENT, INCIDENTS, report.facts(), "Idempotency-Key", key);
    }

    private static String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).path("id").asText();
    }

    private long incidents() {
        return town.bean(JdbcClient.class)
                .sql("select count(*) from incident")
                .query(Long.class)
                .single();
    }
}
