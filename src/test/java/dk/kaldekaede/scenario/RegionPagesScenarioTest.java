package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CASEWORKERS;
import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.effort.RegionKind;
import dk.kaldekaede.effort.RegionOnSite;
import dk.kaldekaede.effort.RegionPresence;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.RegionAnswer;
import dk.kaldekaede.incident.web.PageClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** The region on the incident's page, on the board and over the interface, and who may tell of it. */
class RegionPagesScenarioTest extends Scenario {

    @Value("${local.server.port}")
    int port;

    @AfterEach
    void othersAreNotOfInterest() {
        town.deliver();
        OutsideWorld.forgetEverything();
    }

    @Test
    void showsWhoIsThereAndWhatItLeadsAndTakesItWithOneButton() {
        Course fire = led();
        PageClient management = PageClient.of(port, CRISIS_MANAGEMENT);
        String path = "/incidents/" + fire.id;
        assertThat(management.get(path).body()).contains("KOP er kommet", "intet svar endnu", "Ring til AMK");

        assertThat(PageClient.next(management.post(path + "/region", "arrived", "KOP")))
                .contains(path);

        assertThat(management.get(path).body())
                .contains(
                        "Regionen leder krisestøtten", "Leder kommunens egne folk", "Regionen leder EPC", "KOP er gået")
                .contains("Leder den socialfaglige indsats");
        assertThat(management.get("/board").body()).contains("Regionen leder krisestøtten");
        assertThat(PageClient.of(port, YOUTH_CHIEF).get(path).body()).contains("Du leder kommunens egne folk");

        management.get(path + "/region");
        management.post(
                path + "/region", "answer", "TOGETHER", "place", "EMERGENCY_ROOMS", "asked", "KOP", "asked", "CLERGY");
        assertThat(management.get(path).body())
                .contains("Vi løser det sammen", "psykiatriske akutmodtagelser", "gejstligt beredskab");
        management.post(path + "/region", "left", "KOP");
        assertThat(management.get(path).body()).doesNotContain("Leder kommunens egne folk");
        fire.isStoodDown();
    }

    @Test
    void isToldByLeadersAndLinksAndNobodyElse() {
        Course fire = led();
        String path = "/api/incidents/" + fire.id + "/region";
        Map<String, Object> came = Map.of("arrived", List.of("KOP"));

        assertThat(town.http.post(CASEWORKERS, path, came).statusCode()).isIn(403, 404);
        assertThat(town.http.post("auditor", path, came).statusCode()).isEqualTo(403);
        assertThat(PageClient.of(port, "auditor")
                        .get("/incidents/" + fire.id + "/region")
                        .statusCode())
                .isEqualTo(403);
        assertThat(PageClient.of(port, "auditor").get("/incidents/" + fire.id).body())
                .doesNotContain("KOP er kommet");
        assertThat(onSite(fire)).isEmpty();

        assertThat(town.http.post(HP_CHIEF, path, came).statusCode()).isEqualTo(200);
        assertThat(town.http.post(CENTRE_CHIEF, path, Map.of("answer", "ALONE")).statusCode())
                .isEqualTo(200);
        assertThat(onSite(fire)).extracting(RegionPresence::kind).containsExactly(RegionKind.KOP);
        assertThat(onSite(fire)).extracting(RegionPresence::arrivedSaidBy).containsExactly(HP_CHIEF);
        fire.isStoodDown();
    }

    @Test
    void refusesWhatCanNotBeReadAndChangesNothing() {
        Course fire = led();
        String path = "/api/incidents/" + fire.id + "/region";

        assertThat(refused(path, Map.of())).contains("Skriv mindst én ting");
        assertThat(refused(path, Map.of("arrived", List.of("KOP"), "left", List.of("KOP"))))
                .contains("både være kommet og gået");
        assertThat(refused(path, Map.of("answer", "MAYBE"))).contains("answer");
        assertThat(refused(path, Map.of("kop", "ARRIVED"))).contains("kop");
        assertThat(onSite(fire)).isEmpty();
        assertThat(town.bean(Incidents.class).get(fire.id).facts().regionAnswer())
                .isEqualTo(RegionAnswer.UNKNOWN);
        fire.isStoodDown();
        fire.completes(CRISIS_MANAGEMENT, "Overvej opsøgende indsats", "outreach", "NOT_NEEDED");
        assertThat(town.http
                        .post(CRISIS_MANAGEMENT, path, Map.of("answer", "ALONE"))
                        .statusCode())
                .as("closed")
                .isEqualTo(409);
    }

    @Test
    void letsSomebodyAskForTheRegionWhereNobodyDoes() {
        Course quiet = town.reports(Report.fire().with("scene", "NO"));
        quiet.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres").takes();
        quiet.overrules("NOTHING", "ACTIVATE");
        quiet.phone(YOUTH_CHIEF).rings("aktivér beredskabet").takes();
        assertThat(quiet.tasklist.names(CRISIS_MANAGEMENT)).doesNotContain("Ring til AMK");

        PageClient management = PageClient.of(port, CRISIS_MANAGEMENT);
        management.get("/incidents/" + quiet.id);
        management.post("/incidents/" + quiet.id + "/region/request");
        assertThat(quiet.tasklist.names(CRISIS_MANAGEMENT)).containsOnlyOnce("Ring til AMK");
        management.post("/incidents/" + quiet.id + "/region/request");
        assertThat(quiet.tasklist.names(CRISIS_MANAGEMENT)).containsOnlyOnce("Ring til AMK");
        quiet.isStoodDown();
    }

    private Course led() {
        Course fire = town.reports(Report.fire()).isDecided();
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet").takes();
        fire.phone(HP_CHIEF).rings("kan du lede indsatsen").takes();
        fire.phone(YOUTH_CHIEF).rings("kan du lede indsatsen").takes();
        OutsideWorld.forgetEverything();
        return fire;
    }

    private List<RegionPresence> onSite(Course fire) {
        return town.bean(RegionOnSite.class).present(fire.id);
    }

    private String refused(String path, Map<String, Object> said) {
        HttpResponse<String> answer = town.http.post(CRISIS_MANAGEMENT, path, said, "Accept-Language", "da");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }
}
