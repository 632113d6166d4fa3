package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Crew.CHILDREN;
import static dk.kaldekaede.scenario.Crew.WORKERS;
import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.staffing.CallState.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.staffing.Call;
import dk.kaldekaede.staffing.CallIns;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The need and the people called in on an incident's page and on the board, from the right side and from the wrong one. */
class StaffingPagesScenarioTest extends StaffingScenario {

    private Course fire;
    private PageClient leader;
    private List<String> hired;

    @BeforeEach
    void isLed() {
        hired = crew.hires(WORKERS, 4);
        fire = led(Report.fireForSocialWorkAlone()
                .with("ballerupCitizens", "YES")
                .with("affectedPeople", 12)
                .with("familiesWithChildren", 12));
        leader = login(HP_CHIEF);
    }

    @Test
    void showsTheNeedToWhoeverReadsAndNamesOnlyToThoseWithAPart() {
        String name = hired.get(0);
        assertThat(page(leader))
                .contains("Bemanding", "Socialrådgivere", "mangler 2", "10 til 29 berørte", name, "tel:");
        assertThat(page(login("auditor")))
                .contains("Socialrådgivere", "mangler 2")
                .doesNotContain("crew-list", "Sæt et andet tal");
        assertThat(page(login(CENTRE_CHIEF)))
                .contains(name)
                .doesNotContain("Sæt et andet tal", "callin.do", "Skriv ind");
        assertThat(login("auditor").get("/").body())
                .contains("brug for 2 · 0 her · 0 på vej · 3 ringes op")
                .doesNotContain(name);
    }

    @Test
    void whoeverIsCalledInReadsAndSteersNothing() {
        crew.isThere(crew.accepts(crew.call(fire, WORKERS)));
        PageClient worker = login(WORKERS);
        String page = page(worker);
        assertThat(page).contains("Socialrådgivere", numberOf(HP_CHIEF));
        assertThat(numbersBut(HP_CHIEF, WORKERS)).isNotEmpty().noneMatch(page::contains);
        assertThat(numbersBut(HP_CHIEF, WORKERS)).noneMatch(worker.get("/").body()::contains);
        assertThat(page).doesNotContain("crew-list", "spoken-answers", "/facts\"", "/review\"");

        String incident = "/incidents/" + fire.id;
        assertThat(worker.post(incident + "/spoken-answers", "personId", CENTRE_CHIEF, "answer", "CANNOT")
                        .statusCode())
                .isEqualTo(403);
        assertThat(worker.get(incident + "/facts").statusCode()).isEqualTo(403);
        assertThat(worker.get(incident + "/review").statusCode()).isEqualTo(403);
        assertThat(worker.get("/beskeder?incident=" + fire.id).statusCode()).isEqualTo(403);
        assertThat(worker.get("/api/messages?incident=" + fire.id).statusCode()).isEqualTo(403);
        assertThat(number(worker, "9", "2").statusCode()).isEqualTo(403);
        assertThat(step(worker, call(), "THERE").statusCode()).isEqualTo(403);
        assertThat(login("tolke").get(incident).statusCode())
                .as("nobody has called her in")
                .isEqualTo(404);
    }

    private String numberOf(String person) {
        return town.address(person, "MOBILE");
    }

    private List<String> numbersBut(String... people) {
        return town.bean(JdbcClient.class)
                .sql("select address from contact_way where person_id not in (:people)")
                .param("people", List.of(people))
                .query(String.class)
                .list();
    }

    @Test
    void theLeaderSetsHerOwnNumberAndGoesBackToTheTables() {
        page(leader);
        assertThat(number(leader, "3", "2").statusCode()).isEqualTo(303);
        assertThat(crew.need(fire, WORKERS).wanted()).isEqualTo(3);
        assertThat(number(leader, "3", "2").statusCode())
                .as("the same press again")
                .isEqualTo(303);
        assertThat(page(leader)).contains("Eget tal: 3. Tabellen siger 2.");
        assertThat(number(leader, null, "3").statusCode()).isEqualTo(303);
        assertThat(crew.need(fire, WORKERS).wanted()).isEqualTo(2);
    }

    @Test
    void aStaleNumberIsRefusedWithBoth() {
        page(leader);
        PageClient management = login(CRISIS_MANAGEMENT);
        page(management);
        assertThat(number(management, "4", "2").statusCode()).isEqualTo(303);

        HttpResponse<String> stale = number(leader, "7", "2");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Du skrev 7. Nu er der brug for 4.", "Sæt alligevel 7", "Behold 4");
        assertThat(crew.need(fire, WORKERS).wanted()).isEqualTo(4);
        assertThat(number(leader, "7", "4").statusCode()).isEqualTo(303);
        assertThat(crew.need(fire, WORKERS).wanted()).isEqualTo(7);
    }

    @Test
    void nobodyElseChangesTheNeed() {
        page(leader);
        for (String other : List.of("sygeplejevagt", CENTRE_CHIEF, "auditor", "manager")) {
            PageClient client = login(other);
            page(client);
            assertThat(number(client, "9", "2").statusCode()).as(other).isIn(403, 404);
            assertThat(step(client, call(), "THERE").statusCode()).as(other).isIn(403, 404);
        }
        assertThat(number(leader, "501", "2").statusCode()).isEqualTo(303);
        assertThat(number(leader, "mange", "2").statusCode()).isEqualTo(400);
        assertThat(send(leader, "/number", "kind", "kokke", "number", "3", "seen", "2")
                        .statusCode())
                .isEqualTo(404);
        Course other = led(Report.fireForSocialWorkAlone().with("ballerupCitizens", "YES"));
        assertThat(leader.post(
                                "/incidents/" + fire.id + "/staffing/" + crew.effort(other) + "/number",
                                "kind",
                                WORKERS,
                                "number",
                                "3",
                                "seen",
                                "2")
                        .statusCode())
                .as("another incident's effort")
                .isEqualTo(404);
        assertThat(leader.post("/incidents/" + other.id + "/calls/" + call().id(), "step", "THERE")
                        .statusCode())
                .as("another incident's call")
                .isEqualTo(404);
        assertThat(crew.need(fire, WORKERS).wanted()).isEqualTo(2);
        assertThat(crew.need(fire, WORKERS).ownNumber()).isNull();
    }

    @Test
    void asksBackOnceWhenTheNumberIsFarAboveTheTables() {
        page(leader);
        HttpResponse<String> asked = number(leader, "500", "2");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Skal der kaldes 500?", "Tabellen siger 2", "name=\"sure\"");
        assertThat(crew.need(fire, WORKERS).wanted()).isEqualTo(2);

        assertThat(send(leader, "/number", "kind", WORKERS, "number", "500", "seen", "2", "sure", "true")
                        .statusCode())
                .isEqualTo(303);
        assertThat(crew.need(fire, WORKERS).wanted()).isEqualTo(500);
        assertThat(number(leader, "10", "500").statusCode())
                .as("ten is no slip")
                .isEqualTo(303);
    }

    @Test
    void theLeaderAcceptsTheProposalToCallChildCaseworkers() {
        assertThat(page(leader)).contains("forslag", "Ja, kald ");
        HttpResponse<String> stale = send(leader, "/proposal", "kind", CHILDREN, "seen", "7");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Behovet er ændret imens", "Intet er gemt.");
        assertThat(crew.need(fire, CHILDREN).waitsForYes()).isTrue();

        String proposed = String.valueOf(crew.need(fire, CHILDREN).decided());
        assertThat(send(leader, "/proposal", "kind", CHILDREN, "seen", proposed).statusCode())
                .isEqualTo(303);
        assertThat(send(leader, "/proposal", "kind", CHILDREN, "seen", proposed).statusCode())
                .as("the same press again")
                .isEqualTo(303);
        assertThat(crew.need(fire, CHILDREN).waitsForYes()).isFalse();
        assertThat(page(leader)).doesNotContain("Ja, kald ");
    }

    @Test
    void theLeaderChoosesWhenNobodyIsLeft() {
        assertThat(choose("FEWER", "2").statusCode())
                .as("nobody is missing for whom nobody rings")
                .isEqualTo(409);
        while (!crew.in(fire, WORKERS, CALLED).isEmpty()) {
            crew.declines(crew.in(fire, WORKERS, CALLED).get(0));
        }
        assertThat(page(leader))
                .contains("mangler 2", "Der er ikke flere at kalde: 2 mangler.")
                .as("nobody rests")
                .doesNotContain("NEXT_TIER");
        assertThat(choose("NEXT_TIER", "2").statusCode()).isEqualTo(409);
        assertThat(crew.need(fire, WORKERS).restOverruled()).isFalse();
        assertThat(choose("WAIT", "2").statusCode()).isEqualTo(303);
        assertThat(choose("WAIT", "2").statusCode()).isEqualTo(303);
        assertThat(page(leader)).contains("Valgt: vent.", "Vælg noget andet");

        HttpResponse<String> stale = choose("FEWER", "6");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Behovet er ændret imens");
        assertThat(crew.need(fire, WORKERS).wanted()).isEqualTo(2);
        assertThat(choose("FEWER", "2").statusCode()).isEqualTo(303);
        assertThat(crew.need(fire, WORKERS).wanted()).isZero();
        assertThat(page(leader)).contains("Brug tabellens tal igen: 2");
        assertThat(number(leader, null, "0").statusCode()).isEqualTo(303);
        assertThat(crew.need(fire, WORKERS).wanted()).isEqualTo(2);
        assertThat(page(leader)).contains("Valgt, da der ikke var flere at kalde: Social Vejledning, vent (mangler 2)");
    }

    @Test
    void theLeaderTakesBackThatSheSentSomebodyHome() {
        page(leader);
        Call there = crew.isThere(crew.accepts(call()));
        step(leader, there, "SEND_HOME");
        assertThat(page(leader)).contains("Skal blive alligevel", "sendt hjem");
        step(leader, there, "STAYS");
        town.deliver();
        assertThat(now(there).state()).isEqualTo(THERE);
        assertThat(crew.messages(there.personId())).anyMatch(text -> text.contains("bliv ved indsatsen"));
        String name = "Social Vejledning";
        assertThat(page(leader))
                .contains(
                        name + " er der (Social Vejledning)",
                        name + " er sendt hjem med tak (Social Vejledning)",
                        name + " skal blive alligevel (Social Vejledning)",
                        "Behovet er afgjort: Social Vejledning, brug for 2");
        step(leader, there, "SEND_HOME");
        step(leader, there, "HOME");
        step(leader, there, "STAYS");
        assertThat(now(there).state()).as("she has said that she is home").isEqualTo(HOME);
    }

    @Test
    void theLeaderRecordsWhoIsThereSendsHomeAndHearsThatSheIsHome() {
        page(leader);
        Call call = crew.accepts(call());
        assertThat(page(leader)).contains("Ventes kl. ", "Er her");
        step(leader, call, "THERE");
        assertThat(now(call).state()).isEqualTo(THERE);
        assertThat(page(leader)).contains("Det er skrevet ind");
        step(leader, call, "THERE");
        assertThat(page(leader)).contains("Intet er ændret", "Afløses senest kl. ");
        step(leader, call, "SEND_HOME");
        assertThat(now(call).state()).isEqualTo(RELIEVED);
        town.deliver();
        assertThat(crew.messages(call.personId())).last().asString().contains("Tak for din hjælp");
        step(leader, call, "HOME");
        assertThat(now(call).state()).isEqualTo(HOME);
        assertThat(fire.story()).anyMatch(line -> line.startsWith("HOME"));
    }

    @Test
    void theCrisisManagementRecordsWhoIsHomeWhenAllIsOver() {
        Call call = crew.isThere(crew.accepts(call()));
        fire.isStoodDown();
        PageClient management = login(CRISIS_MANAGEMENT);
        assertThat(page(management)).contains("1 er sendt hjem og har ikke sagt, at de er hjemme.", "Er hjemme");
        step(management, call, "HOME");
        assertThat(now(call).state()).isEqualTo(HOME);
        assertThat(number(management, "9", "2").statusCode()).isEqualTo(303);
        assertThat(crew.tally(fire, WORKERS).wanted())
                .as("nobody is called any more")
                .isEqualTo(2);
    }

    @Test
    void theLeaderSaysWhereToMeetAndThoseComingAreTold() {
        Call call = crew.accepts(call());
        assertThat(crew.messages(call.personId()))
                .last()
                .asString()
                .contains("adressen er ikke kendt endnu: ring til lederen");
        assertThat(page(leader)).contains("Det venter på dig", "Hvad er adressen på mødestedet?");
        assertThat(page(login(CENTRE_CHIEF))).doesNotContain("Hvad er adressen på mødestedet?");
        assertThat(meetAt(login("auditor"), "Et andet sted").statusCode()).isEqualTo(403);
        assertThat(meetAt(leader, " ").statusCode()).isEqualTo(303);
        assertThat(page(leader)).contains("Skriv mødestedets adresse", "Hvad er adressen på mødestedet?");

        assertThat(meetAt(leader, "Idrætsbyen, indgang B").statusCode()).isEqualTo(303);
        assertThat(page(leader))
                .contains("Mødestedet er gemt", "Idrætsbyen, indgang B")
                .doesNotContain("Hvad er adressen på mødestedet?");
        town.deliver();
        assertThat(crew.messages(call.personId())).last().asString().contains("Mødestedet er nu: Idrætsbyen");
        meetAt(leader, "Et helt andet sted");
        assertThat(page(leader)).contains("En anden har skrevet et mødested imens", "Idrætsbyen, indgang B");
    }

    @Test
    void claimsNoSuccessWhereNothingWasDone() {
        page(leader);
        HttpResponse<String> notShort = choose("FEWER", "2");
        assertThat(notShort.statusCode()).isEqualTo(409);
        assertThat(notShort.body()).contains("Intet er gemt. Se, hvordan det står nu");
        HttpResponse<String> noProposal = send(leader, "/proposal", "kind", WORKERS, "seen", "2");
        assertThat(noProposal.statusCode()).isEqualTo(409);
        assertThat(noProposal.body()).contains("Intet er gemt. Se, hvordan det står nu");
        HttpResponse<String> letters = number(leader, "seks", "2");
        assertThat(letters.statusCode()).isEqualTo(400);
        assertThat(letters.body()).contains("Så mange er der brug for", "mellem 0 og 500");
        fire.isStoodDown();
        send(leader, "/number", "kind", WORKERS, "number", "3", "seen", "2");
        assertThat(page(login(CRISIS_MANAGEMENT))).doesNotContain("Tallet er gemt");
    }

    private HttpResponse<String> meetAt(PageClient client, String place) {
        page(client);
        return client.post("/incidents/" + fire.id + "/meeting-point", "meetingPoint", place);
    }

    private Call call() {
        return crew.in(fire, WORKERS, CALLED).get(0);
    }

    private Call now(Call call) {
        return town.bean(CallIns.class).find(call.id()).orElseThrow();
    }

    private PageClient login(String user) {
        return PageClient.of(
                town.bean(Environment.class).getRequiredProperty("local.server.port", Integer.class), user);
    }

    private String page(PageClient client) {
        return client.get("/incidents/" + fire.id).body();
    }

    private HttpResponse<String> number(PageClient client, String number, String seen) {
        return number == null
                ? send(client, "/number", "kind", WORKERS, "seen", seen)
                : send(client, "/number", "kind", WORKERS, "number", number, "seen", seen);
    }

    private HttpResponse<String> choose(String choice, String seen) {
        return send(leader, "/choice", "kind", WORKERS, "choice", choice, "seen", seen);
    }

    private HttpResponse<String> send(PageClient client, String what, String... fields) {
        HttpResponse<String> answer =
                client.post("/incidents/" + fire.id + "/staffing/" + crew.effort(fire) + what, fields);
        town.deliver();
        return answer;
    }

    private HttpResponse<String> step(PageClient client, Call call, String step) {
        return client.post("/incidents/" + fire.id + "/calls/" + call.id(), "step", step);
    }
}
