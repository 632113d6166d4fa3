package dk.kaldekaede.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.engine.RestClient;
import dk.kaldekaede.incident.web.PageClient;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads the roster's pages, and what stands there. */
class RosterPagesTest extends RosterPages {

    private static final String NUMBER = "\\+?45 ?\\d{2} ?\\d{2} ?\\d{2} ?\\d{2}";

    @ParameterizedTest
    @ValueSource(strings = {"sygeplejevagt", "manager", "auditor", "admin"})
    void everybodyWhoMayReadReadsItWithoutAnybodysNumber(String user) {
        PageClient reader = PageClient.of(port, user);

        for (String page : List.of(
                "/vagtplan",
                "/vagtplan?dag=2026-04-02",
                "/vagtplan?dag=9999999-99-99",
                "/vagtplan/maaned?rolle=tolke&maaned=2026-03",
                "/vagtplan/personer",
                "/vagtplan/personer?q=polsk+tolke",
                "/vagtplan/roller",
                "/vagtplan/bytte",
                "/api/roster/now")) {
            HttpResponse<String> answer = reader.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).doesNotContainPattern(NUMBER).doesNotContain("@example.org");
        }
    }

    @Test
    void marksHolidaysAndTheHoursWithoutAnybody() {
        PageClient reader = PageClient.of(port, "auditor");

        assertThat(reader.get("/vagtplan?dag=2026-04-02").body()).contains("Skærtorsdag", "Langfredag", "Påskedag");
        assertThat(reader.get("/vagtplan/maaned?rolle=tolke&maaned=2026-02").body())
                .contains("is-hole", "februar 2026");
        assertThat(reader.get("/vagtplan").body())
                .contains("Skifter mandag 19. januar kl. 08.00")
                .contains("Ballerup Kommunes Sygeplejevagt (stedfortræder)");
    }

    @Test
    void speaksEnglishToABrowserThatAsksForIt() {
        HttpResponse<String> answer = RestClient.browser(port, "auditor")
                .send("GET", "/vagtplan", null, "Accept", "text/html", "Accept-Language", "en");

        assertThat(answer.body()).contains("On duty now", "Changes Monday 19. January at 08.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tolke", "auditor", "admin"})
    void onlyPlannersPlanAndSeeNumbers(String user) {
        PageClient other = PageClient.of(port, user);
        long before = revision.current();

        for (String page : List.of(
                "/vagtplan/planlaeg",
                "/vagtplan/vagt",
                "/vagtplan/ryd",
                "/vagtplan/turnus",
                "/vagtplan/fravaer",
                "/vagtplan/personer/ny",
                "/vagtplan/personer/tolke",
                "/vagtplan/personer/tolke-2",
                "/vagtplan/roller/tolke")) {
            assertThat(other.get(page).statusCode()).as(page).isEqualTo(403);
        }
        other.get("/vagtplan");
        String change = changes.latest(1).get(0).id();
        for (String page : List.of(
                "/vagtplan/vagt",
                "/vagtplan/ryd",
                "/vagtplan/turnus",
                "/vagtplan/fravaer",
                "/vagtplan/fravaer/x/slet",
                "/vagtplan/aendringer/" + change + "/fortryd",
                "/vagtplan/personer",
                "/vagtplan/personer/tolke",
                "/vagtplan/personer/tolke/fratraed",
                "/vagtplan/roller/tolke",
                "/vagtplan/bytte/x/godkend",
                "/vagtplan/bytte/x/afvis")) {
            assertThat(other.post(page, "rolle", "tolke").statusCode()).as(page).isEqualTo(403);
        }
        assertThat(revision.current()).isEqualTo(before);
    }

    @Test
    void showsHerOwnNumberToHerAndNobodyElses() {
        assertThat(PageClient.of(port, "tolke").get("/vagtplan/min").body())
                .contains(address("tolke"))
                .doesNotContain(address("tolke-2"));
        assertThat(PageClient.of(port, "manager")
                        .get("/vagtplan/personer/tolke")
                        .body())
                .contains(address("tolke"));
        assertThat(PageClient.of(port, "manager").get("/vagtplan/min").body())
                .contains("hører ikke til en person i vagtplanen");
    }

    @Test
    void tellsOtherSystemsWhoIsOnDuty() {
        String json = RestClient.basic(port, "auditor").get("/api/roster/now").body();

        assertThat(json)
                .contains("\"role\":\"ppr-psykologer\",\"alwaysCovered\":true,\"onDuty\":[{\"id\":\"ppr-psykologer\"")
                .contains("\"nextHandover\":\"2026-01-19T07:00:00Z\"");
        assertThat(RestClient.basic(port, "auditor").get("/api/openapi").body())
                .contains("/api/roster/now", "no contact details");
        assertThat(RestClient.basic(port, "alarmcentral").get("/api/roster/now").statusCode())
                .isEqualTo(403);
    }

    @Test
    void offersACalendarAddressToThoseAloneWhoHaveShifts() {
        assertThat(PageClient.of(port, "manager").get("/vagtplan/kalender").body())
                .contains("ikke knyttet til en person")
                .doesNotContain("Lav min adresse");
        assertThat(PageClient.of(port, "tolke").get("/vagtplan/kalender").body())
                .contains("Lav min adresse")
                .containsOnlyOnce("Min kalender</h1>")
                .doesNotContain("ikke knyttet til en person");
    }
}
