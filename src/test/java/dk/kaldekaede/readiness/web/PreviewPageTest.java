package dk.kaldekaede.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.scenario.Http;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** "Hvem bliver kaldt, hvis det sker nu?", from the right side and from the wrong one. */
@KaldekaedeTest
class PreviewPageTest {

    private static final String PAGE = "/vagtplan/hvem-kaldes";
    private static final String API = "/api/roster/preview";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void itIsNight() {
        clock.set(Instant.parse("2026-11-22T02:10:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sygeplejevagt", "manager", "auditor", "admin"})
    void isReadByEverybodyWhoReads(String user) {
        assertThat(PageClient.of(port, user).get(PAGE).body())
                .contains(
                        "Hvem bliver kaldt, hvis det sker nu?",
                        "Fordi det er nat, kaldes Sygeplejevagten først (regel 4 i first-link).",
                        "Frist og kanaler: regel 10 i escalation-policy.",
                        "Ballerup Kommunes Sygeplejevagt (stedfortræder)",
                        "03.13",
                        "Opkald + SMS + Mail på én gang")
                .doesNotContain("??", "+45", "@example");
    }

    @Test
    void isShownToNobodyWithoutALogin() {
        Http http = new Http(port);
        assertThat(http.open(PAGE).statusCode()).isNotEqualTo(200);
        assertThat(http.open(API).statusCode()).isEqualTo(401);
    }

    @Test
    void isAskedAboutAnotherTimeAndLevel() {
        String page = PageClient.of(port, "sygeplejevagt")
                .get(PAGE + "?at=2026-11-24T10:00&level=CRISIS_LEVEL_1")
                .body();
        assertThat(page)
                .contains("tirsdag 24. november 2026", "Fordi det er kontortid, kaldes Centerchef", "én ad gangen");
    }

    @Test
    void givesTheSameAsJson() {
        JsonNode preview = new Http(port).get("auditor", API + "?at=2026-11-22T03:10");
        assertThat(preview.path("at").asText()).isEqualTo("2026-11-22T03:10:00+01:00");
        assertThat(preview.path("chains")).hasSize(9);
        JsonNode first = preview.path("chains").path(1).path("calls").path(0);
        assertThat(first.path("role").asText()).isEqualTo("sygeplejevagt");
        assertThat(first.path("acknowledgeWithin").asText()).isEqualTo("PT3M");
        assertThat(first.path("passesAt").asText()).isEqualTo("2026-11-22T03:13:00+01:00");
        assertThat(first.path("channels").toString()).isEqualTo("[\"VOICE\",\"SMS\",\"MAIL\"]");
        assertThat(first.path("reason").asText()).startsWith("Fordi det er nat, kaldes Sygeplejevagten først");
        assertThat(preview.path("chains").path(0).path("then").path("name").asText())
                .isEqualTo("Forslaget gælder");
        assertThat(preview.toString()).doesNotContain("+452", "@");
    }

    @Test
    void takesTheFirstOfATimeThatTheClockShowsTwice() {
        Http http = new Http(port);
        assertThat(http.get("auditor", API + "?at=2026-10-25T02:30").path("at").asText())
                .isEqualTo("2026-10-25T02:30:00+02:00");
        assertThat(http.get("auditor", API + "?at=2026-10-25T02:30:00%2B01:00")
                        .path("at")
                        .asText())
                .isEqualTo("2026-10-25T02:30:00+01:00");
    }

    @ParameterizedTest
    @CsvSource({
        "at=2026-03-29T02:30, at, uret stilles frem",
        "at=i morgen, at, kan ikke læses",
        "level=HIGH, level, kendes ikke"
    })
    void refusesWhatItCanNotAnswer(String question, String field, String words) {
        String asked = "?" + question.replace(" ", "%20");
        HttpResponse<String> page = PageClient.of(port, "auditor").get(PAGE + asked);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains(words, "aria-invalid");

        HttpResponse<String> problem = PageClient.of(port, "auditor").get(API + asked);
        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode wrong = Http.json(problem).path("fields").path(0);
        assertThat(wrong.path("field").asText()).isEqualTo(field);
        assertThat(wrong.path("message").asText()).contains(words);
    }
}
