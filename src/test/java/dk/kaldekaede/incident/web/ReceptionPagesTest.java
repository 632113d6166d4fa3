package dk.kaldekaede.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.incident.Decider;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.Known;
import dk.kaldekaede.scenario.Http;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a reception centre stands, told on its page from the right side and from the wrong one (SA-1). */
@KaldekaedeTest
class ReceptionPagesTest {

    private static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";
    private static final String PROPERTY_CENTRE = "center-ejendomme";

    @LocalServerPort
    int port;

    @Autowired
    IncidentRun run;

    @Autowired
    Incidents incidents;

    @Autowired
    Activations activations;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertAnswers answers;

    private final Map<String, PageClient> browsers = new HashMap<>();
    private String id;
    private String page;

    @BeforeEach
    void aReceptionCentreIsLed() {
        id = run.report(IncidentFacts.reported("Brand i etageejendom", "Magleparken 5", 140, true), null);
        activate("social-work", "centerchef-css");
        activate("reception-centre", PROPERTY_CENTRE);
        alerts.ofIncident(id).stream()
                .filter(Alert::ringing)
                .filter(alert -> alert.role().equals(PROPERTY_CENTRE))
                .forEach(alert -> answers.answer(alert.id(), Answer.TAKE, Answerer.link()));
        page = "/incidents/" + id + "/efforts/" + effort("reception-centre") + "/reception";
    }

    @Test
    void tellsHowManyThereIsRoomFor() {
        assertThat(as(PROPERTY_CENTRE).get("/incidents/" + id).body())
                .contains(page, "Gøres klar. Send ingen derhen endnu.", "Kæden er et eksempel")
                .doesNotContain("??");
        assertThat(as(PROPERTY_CENTRE).get(page).body())
                .contains("Hvor mange er der plads til?")
                .doesNotContain("??");

        HttpResponse<String> saved = as(PROPERTY_CENTRE).post(page + "/numbers", "places", "60", "taken", " 40 ");

        assertThat(as(PROPERTY_CENTRE).get(PageClient.next(saved)).body())
                .contains("Tallene er gemt.", "40 modtaget, 60 pladser")
                .doesNotContain("Der er ikke plads til flere.", "??");
        as(CRISIS_MANAGEMENT).post(page + "/numbers", "places", "60", "taken", "60");
        assertThat(as(CRISIS_MANAGEMENT).get("/").body()).contains("60 modtaget, 60 pladser", "Der er ikke plads til");
        as(CRISIS_MANAGEMENT).post(page + "/numbers", "places", "60", "taken", "");
        assertThat(as(CRISIS_MANAGEMENT).get("/incidents/" + id).body())
                .contains("ukendt modtaget, 60 pladser")
                .doesNotContain("??");
    }

    @Test
    void namesTheFieldThatIsNoNumberAndChangesNothing() {
        HttpResponse<String> answer = as(PROPERTY_CENTRE).post(page + "/numbers", "places", "mange", "taken", "4");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Pladser: Skriv et helt tal", "value=\"mange\"", "value=\"4\"")
                .doesNotContain("??");
        assertThat(as(PROPERTY_CENTRE).get(page).body()).doesNotContain("value=\"4\"");
    }

    @Test
    void makesItAFactThatItIsReadyAndThatItIsClosed() {
        HttpResponse<String> ready = as(PROPERTY_CENTRE).post(page + "/ready");

        assertThat(as(PROPERTY_CENTRE).get(PageClient.next(ready)).body())
                .contains("Centret er meldt klar", "Klar til at tage imod", "EPC oprettet: Ja")
                .doesNotContain("??");
        assertThat(incidents.get(id).facts().epcSetUp()).isEqualTo(Known.YES);
        HttpResponse<String> again = as(CRISIS_MANAGEMENT).post(page + "/ready");
        assertThat(as(CRISIS_MANAGEMENT).get(PageClient.next(again)).body()).contains("meldt klar i forvejen");

        HttpResponse<String> closed = as(CRISIS_MANAGEMENT).post(page + "/closed");

        assertThat(as(CRISIS_MANAGEMENT).get(PageClient.next(closed)).body())
                .contains("Centret er lukket.", "Modtagelsescentret er lukket")
                .doesNotContain("??");
        assertThat(incidents.get(id).facts().epcSetUp()).isEqualTo(Known.NO);
    }

    @Test
    void isToldByItsLeaderAndTheCrisisManagementAlone() {
        for (String user : List.of("tolke", "auditor", "manager", "centerchef-css", "center-hr")) {
            assertThat(as(user).get(page).statusCode()).as(user).isIn(403, 404);
            for (String act : List.of("/numbers", "/ready", "/closed")) {
                assertThat(as(user).post(page + act).statusCode())
                        .as(user + act)
                        .isIn(403, 404);
            }
        }
        assertThat(as("centerchef-css").get("/incidents/" + id).body())
                .contains("Gøres klar")
                .doesNotContain("/reception");
        String other = page.replace(effort("reception-centre"), effort("social-work"));
        assertThat(as(CRISIS_MANAGEMENT).post(other + "/ready").statusCode()).isEqualTo(404);
        assertThat(incidents.get(id).facts().epcSetUp()).isEqualTo(Known.UNKNOWN);
    }

    @Test
    void isReadByOtherSystemsThatMayReadTheIncidentAndByNobodyElse() {
        Http http = new Http(port);
        String api = "/api/incidents/" + id;
        assertThat(reception(http, api)).isEqualTo("PREPARING ? ?");

        as(PROPERTY_CENTRE).post(page + "/numbers", "places", "60", "taken", "40");
        as(PROPERTY_CENTRE).post(page + "/ready");
        assertThat(reception(http, api)).isEqualTo("READY 60 40");
        as(PROPERTY_CENTRE).post(page + "/closed");
        assertThat(reception(http, api)).isEqualTo("CLOSED 60 40");

        for (String user : List.of("centerchef-css", PROPERTY_CENTRE, CRISIS_MANAGEMENT)) {
            assertThat(http.read(user, api)).as(user).contains("\"reception\":{\"state\":\"CLOSED\"");
        }
        for (String user : List.of("tolke", "manager", "center-hr")) {
            assertThat(as(user).get(api)).as(user).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).doesNotContain("reception", "CLOSED");
            });
        }
        assertThat(PageClient.nobody(port).get(api).statusCode()).isEqualTo(401);
    }

    /** As the auditor's programs read it; of other paths there is nothing to read. */
    private static String reception(Http http, String api) {
        JsonNode activations = http.get("auditor", api).path("activations");
        assertThat(activations.get(0).path("reception").isObject()).isFalse();
        JsonNode centre = activations.get(1).path("reception");
        return centre.path("state").asText() + " " + centre.path("places").asText("?") + " "
                + centre.path("taken").asText("?");
    }

    @Test
    void isToldNoMoreWhenItIsStoodDown() {
        run.standDown(id, effort("reception-centre"), CRISIS_MANAGEMENT);

        assertThat(as(CRISIS_MANAGEMENT).post(page + "/ready").statusCode()).isEqualTo(403);
        assertThat(as(CRISIS_MANAGEMENT).get("/incidents/" + id).body()).doesNotContain("/reception");
    }

    private void activate(String plan, String role) {
        run.activate(id, plan, new Decider(role, role, role));
    }

    private String effort(String plan) {
        return activations.ofIncident(id).stream()
                .filter(activation -> activation.actionPlan().equals(plan))
                .map(Activation::id)
                .findFirst()
                .orElseThrow();
    }

    private PageClient as(String user) {
        return browsers.computeIfAbsent(user, who -> PageClient.of(port, who));
    }
}
