package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static dk.kaldekaede.staffing.CallState.ACCEPTED;
import static dk.kaldekaede.staffing.CallState.CALLED;
import static dk.kaldekaede.staffing.CallState.NOT_NEEDED;
import static dk.kaldekaede.staffing.CallState.RELIEVED;
import static dk.kaldekaede.staffing.CallState.THERE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.ChangesRoster;
import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.staffing.Call;
import dk.kaldekaede.staffing.CallIns;
import dk.kaldekaede.staffing.CallState;
import dk.kaldekaede.staffing.StaffingOverview;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;

/** AMK turns while the municipality's own people are out (KS-2.5). */
@ChangesRoster
class RegionTurnsScenarioTest extends StaffingScenario {

    private static final String PSYCHOLOGISTS = "ppr-psykologer";

    @Value("${local.server.port}")
    int port;

    private String table;

    @BeforeEach
    void staffCrisisSupport() throws IOException {
        table = new ClassPathResource("dmn/call-out-policy.dmn").getContentAsString(StandardCharsets.UTF_8);
        publish(table.replaceAll("(rule_crisisSupport_kinds\">\\s*<text>)[^<]*", "$1\"" + PSYCHOLOGISTS + "\""));
    }

    @AfterEach
    void publishTheShippedTable() {
        publish(table);
    }

    @Test
    void turnsBackWhoeverHasNotComeAndCallsNobodyUntilItTurnsAgain() {
        crew.hires(PSYCHOLOGISTS, 8);
        Course fire = led();
        List<Call> called = in(fire, CALLED);
        assertThat(called).hasSizeGreaterThanOrEqualTo(3);
        Call rings = called.get(0);
        Call there = crew.isThere(crew.accepts(called.get(1)));
        Call comes = crew.accepts(in(fire, CALLED).stream()
                .filter(call -> !call.id().equals(rings.id()))
                .findFirst()
                .orElseThrow());
        assertThat(state(fire, comes)).isEqualTo(ACCEPTED);

        answers(fire, "ALONE");

        assertThat(state(fire, there)).as("finishes until she is relieved").isEqualTo(THERE);
        assertThat(state(fire, comes)).isEqualTo(NOT_NEEDED);
        assertThat(crew.messages(comes.personId())).last().asString().contains("Regionen klarer det alene");
        assertThat(in(fire, CALLED)).isEmpty();
        assertThat(fire.story()).contains("CALL_OUT_HELD", "REGION_ANSWERED");
        assertThat(fire.plan("crisis-support").path("proposal").asText())
                .as("asked again")
                .isNotEqualTo("ACTIVATE");
        assertThat(PageClient.of(port, CRISIS_MANAGEMENT)
                        .get("/incidents/" + fire.id)
                        .body())
                .contains("Regionen klarer det alene: ingen kaldes ind");

        fire.advance("PT20M");
        assertThat(in(fire, CALLED)).as("nobody new").isEmpty();
        town.bean(CallIns.class).accept(comes.id(), null, null);
        town.deliver();
        assertThat(state(fire, comes)).as("a late yes").isEqualTo(NOT_NEEDED);

        answers(fire, "TOGETHER");

        assertThat(in(fire, CALLED)).isNotEmpty();
        assertThat(state(fire, there)).isEqualTo(THERE);
        assertThat(fire.story()).contains("CALL_OUT_GOES_ON");
        fire.isStoodDown();
    }

    @Test
    void tellsThoseUnderWayAndThoseThereWhenTheRegionTakesOverAndWhenItLeaves() {
        crew.hires(PSYCHOLOGISTS, 8);
        Course fire = led();
        List<Call> called = in(fire, CALLED);
        String rings = called.get(0).personId();
        String comes = crew.accepts(called.get(1)).personId();
        String there = crew.isThere(crew.accepts(called.get(2))).personId();
        String worker = "social-vejledning";

        says(fire, Map.of("arrived", List.of("KOP")));

        for (String person : List.of(comes, there)) {
            assertThat(crew.messages(person))
                    .filteredOn(text -> text.contains("Regionen leder nu krisestøtten"))
                    .singleElement()
                    .asString()
                    .contains("Koordinerende Psykiatrisk Kontaktperson", "Følg dem", "/k/");
        }
        for (String person : List.of(rings, worker)) {
            assertThat(crew.messages(person)).as(person).noneMatch(text -> text.contains("Regionen leder nu"));
        }
        says(fire, Map.of("arrived", List.of("CRISIS_TEAM")));
        says(fire, Map.of("left", List.of("KOP")));
        assertThat(crew.messages(there)).noneMatch(text -> text.contains("Regionen er gået"));

        says(fire, Map.of("left", List.of("CRISIS_TEAM")));

        for (String person : List.of(comes, there)) {
            assertThat(crew.messages(person))
                    .filteredOn(text -> text.contains("Regionen"))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("Regionen er gået, og kommunen leder krisestøtten igen", "Leder: Centerchef");
        }
        fire.isStoodDown();
    }

    @Test
    void asksThoseOnTheirWayHomeFirstWhenItTurnsAgain() {
        crew.hires(PSYCHOLOGISTS, 8);
        Course fire = led();
        Call drives = crew.accepts(in(fire, CALLED).get(0));
        town.bean(CallIns.class).onTheWay(drives.id(), null);

        answers(fire, "ALONE");
        assertThat(state(fire, drives)).isEqualTo(RELIEVED);
        assertThat(crew.messages(drives.personId())).last().asString().contains("Vend om");

        town.clock().advance(Duration.ofMinutes(1));
        fire.changesTo("regionAnswer", "UNKNOWN");
        assertThat(state(fire, drives))
                .as("an unknown answer is no reason to wait")
                .isEqualTo(CALLED);
        fire.isStoodDown();
    }

    private Course led() {
        Course fire = town.reports(Report.fire()).isDecided();
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet").takes();
        fire.phone(HP_CHIEF).rings("kan du lede indsatsen").takes();
        fire.phone(YOUTH_CHIEF).rings("kan du lede indsatsen").takes();
        return fire;
    }

    private void answers(Course fire, String answer) {
        says(fire, Map.of("answer", answer));
    }

    private void says(Course fire, Map<String, Object> what) {
        // More than a minute later, so that nothing gathers with what was said before (ADR 56).
        town.clock().advance(Duration.ofMinutes(2));
        assertThat(town.http
                        .post(CRISIS_MANAGEMENT, "/api/incidents/" + fire.id + "/region", what)
                        .statusCode())
                .isEqualTo(200);
        town.deliver();
    }

    private List<Call> in(Course fire, CallState state) {
        return calls(fire).stream().filter(call -> call.state() == state).toList();
    }

    private CallState state(Course fire, Call one) {
        return calls(fire).stream()
                .filter(call -> call.personId().equals(one.personId()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private List<Call> calls(Course fire) {
        String effort = fire.activation("crisis-support").path("id").asText();
        return town.bean(StaffingOverview.class).of(List.of(effort)).get(effort).people().stream()
                .map(StaffingOverview.Person::call)
                .toList();
    }

    private void publish(String version) {
        town.bean(RepositoryService.class)
                .createDeployment()
                .addString("call-out-policy.dmn", version)
                .deploy();
    }
}
