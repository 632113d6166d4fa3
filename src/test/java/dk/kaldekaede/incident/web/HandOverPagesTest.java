package dk.kaldekaede.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.incident.Decider;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRun;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The leadership of an effort and of its EPC given on by a page, from the right side and from the wrong one (SF-4.1, SF-4.2). */
@KaldekaedeTest
class HandOverPagesTest {

    private static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";
    private static final String HP_CHIEF = "handicap-psykiatrichef";
    private static final String GUIDANCE = "leder-social-vejledning";

    @LocalServerPort
    int port;

    @Autowired
    IncidentRun run;

    @Autowired
    Activations activations;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertAnswers answers;

    private final Map<String, PageClient> browsers = new HashMap<>();
    private String id;
    private String effort;

    @BeforeEach
    void anEffortIsLed() {
        id = run.report(IncidentFacts.reported("Brand i etageejendom", "Magleparken 5", 140, true), null);
        run.activate(id, "social-work", new Decider(CRISIS_MANAGEMENT, CRISIS_MANAGEMENT, CRISIS_MANAGEMENT));
        take("ACTIVATE");
        take("CO_ACTIVATE");
        take("LEAD");
        effort = activations.ofIncident(id).get(0).id();
    }

    @Test
    void handsTheLeadershipOverToSomebodyOnDutyChosenByTheLeader() {
        String page = "/incidents/" + id + "/efforts/" + effort + "/leadership";
        assertThat(as(HP_CHIEF).get("/incidents/" + id).body()).contains(page);
        assertThat(as(HP_CHIEF).get(page).body())
                .contains("Giv ledelsen videre", "Nævnt i planen", "leder-social-vejledning/leder-social-vejledning")
                .doesNotContain("??", "handicap-psykiatrichef/handicap-psykiatrichef\"");
        assertThat(as(HP_CHIEF).post(page, "to", "borgmester/borgmester").statusCode())
                .isEqualTo(422);
        for (String user : List.of("tolke", "auditor", "manager", "centerchef-css")) {
            assertThat(as(user).post(page, "to", "leder-social-vejledning/leder-social-vejledning")
                            .statusCode())
                    .as(user)
                    .isIn(403, 404);
        }

        HttpResponse<String> asked = as(HP_CHIEF).post(page, "to", "leder-social-vejledning/leder-social-vejledning");
        assertThat(as(HP_CHIEF).get(PageClient.next(asked)).body()).contains("Den valgte bliver kaldt nu");
        assertThat(as(HP_CHIEF).get(page).body())
                .contains("Leder af Social Vejledning er bedt om at overtage ledelsen")
                .doesNotContain("<select");
        HttpResponse<String> again = as(HP_CHIEF).post(page, "to", "centerchef-css/centerchef-css");
        assertThat(as(HP_CHIEF).get(PageClient.next(again)).body()).contains("kan ikke gives videre lige nu");
        take("LEAD");

        assertThat(as("leder-social-vejledning").get("/incidents/" + id).body()).contains("Kan alligevel ikke");
        assertThat(as(HP_CHIEF).get(page).statusCode()).isEqualTo(403);
    }

    @Test
    void handsTheEpcOverAndTakesItBack() {
        String page = "/incidents/" + id + "/efforts/" + effort + "/leadership?subject=epc";
        assertThat(as(HP_CHIEF).get("/incidents/" + id).body())
                .contains(page, "Du leder også EPC")
                .doesNotContain("??");
        assertThat(as(CRISIS_MANAGEMENT).get("/incidents/" + id).body()).contains("Indsatsens leder leder også EPC");
        assertThat(as(HP_CHIEF).get(page).body()).contains("Ledelsen af EPC").doesNotContain("??");
        assertThat(as("centerchef-css").get(page).statusCode()).isEqualTo(403);
        assertThat(as(HP_CHIEF)
                        .post(giveBack(), "activationId", effort, "subject", "epc")
                        .statusCode())
                .as("what is led along is not given back")
                .isEqualTo(403);

        as(HP_CHIEF).post(page.replace("?subject=epc", ""), "subject", "epc", "to", GUIDANCE + "/" + GUIDANCE);
        assertThat(as(HP_CHIEF).get(page).body()).contains("Leder af Social Vejledning er bedt om");
        take("LEAD_EPC");

        String hers = as(GUIDANCE).get("/incidents/" + id).body();
        assertThat(hers).contains("Du leder EPC", "Kan alligevel ikke lede EPC").doesNotContain("??");
        assertThat(as(GUIDANCE)
                        .post("/incidents/" + id + "/stand-down", "activationId", effort)
                        .statusCode())
                .as("an EPC's leader does not stand the effort down")
                .isEqualTo(403);
        assertThat(as(HP_CHIEF).get("/incidents/" + id).body()).contains("Leder EPC", "Du leder den socialfaglige");

        HttpResponse<String> back = as(GUIDANCE).post(giveBack(), "activationId", effort, "subject", "epc");
        assertThat(as(GUIDANCE).get(PageClient.next(back)).body()).contains("Indsatsens leder leder det nu");
        assertThat(as(HP_CHIEF).get("/incidents/" + id).body()).contains("Du leder også EPC");
    }

    private String giveBack() {
        return "/incidents/" + id + "/leadership/give-back";
    }

    private PageClient as(String user) {
        return browsers.computeIfAbsent(user, who -> PageClient.of(port, who));
    }

    private void take(String purpose) {
        alerts.ofIncident(id).stream()
                .filter(Alert::ringing)
                .filter(alert -> alert.purpose().name().equals(purpose))
                .findFirst()
                .ifPresent(alert -> answers.answer(alert.id(), Answer.TAKE, Answerer.link()));
    }
}
