package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Crew.PSYCHOLOGISTS;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static dk.kaldekaede.staffing.CallState.CALLED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.staffing.Call;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is owed when crisis support is over: supervision of the team (KS-2.4). */
class AftercareScenarioTest extends StaffingScenario {

    private static final String SUPERVISION = "Hold supervision af kriseteamet";

    @BeforeEach
    void crisisTeam() {
        crew = new Crew(town, "crisis-support");
    }

    private static Report fire() {
        return Report.fire().with("ballerupCitizens", "NO").with("regionAnswer", "TOGETHER");
    }

    @Test
    void offersSupervisionToThoseWhoWereOutAndRemindsUntilItIsHeldThoughAllIsOver() {
        Course fire = ledInCrisis(fire());
        List<Call> called = List.copyOf(crew.in(fire, PSYCHOLOGISTS, CALLED));
        Call there = crew.isThere(crew.accepts(called.get(0)));
        fire.isStoodDown();
        crew.isHome(crew.call(fire, there.personId()));
        fire.completes(CRISIS_MANAGEMENT, "Overvej opsøgende indsats", "outreach", "NOT_NEEDED");

        assertThat(fire.json().path("state").asText()).isEqualTo("CLOSED");
        assertThat(crew.messages(there.personId())).anyMatch(text -> text.contains("Du tilbydes supervision"));
        assertThat(crew.messages(called.get(1).personId())).noneMatch(text -> text.contains("supervision"));
        assertThat(crew.messages(YOUTH_CHIEF)).anyMatch(text -> text.contains("1 fra kriseteamet er tilbudt"));
        assertThat(fire.tasklist.names(YOUTH_CHIEF)).contains(SUPERVISION);

        OutsideWorld.forgetEverything();
        runs(fire, "boundaryEvent_weekPassed");
        assertThat(crew.messages(YOUTH_CHIEF)).anyMatch(text -> text.contains("har fået supervision"));

        fire.completes(YOUTH_CHIEF, SUPERVISION, "supervisionHeld", "YES");
        assertThat(fire.dueDates("boundaryEvent_weekPassed")).isEmpty();
        assertThat(fire.story()).anyMatch(line -> line.startsWith("SUPERVISION_HELD"));
    }

    @Test
    void asksForNoSupervisionWhenNobodyWasOut() {
        Course fire = ledInCrisis(fire());

        fire.isStoodDown();

        assertThat(fire.tasklist.names(YOUTH_CHIEF)).doesNotContain(SUPERVISION);
        assertThat(processes(fire, "team-supervision")).isZero();
    }

    /** The timer of an element falls due, and the weeks before it are passed over. */
    private void runs(Course fire, String element) {
        town.clock().set(fire.dueDates(element).get(0));
        ManagementService management = town.bean(ManagementService.class);
        Job due = management.createJobQuery().activityId(element).list().stream()
                .filter(job -> job.getProcessInstanceId() != null && isOf(fire, job.getProcessInstanceId()))
                .findFirst()
                .orElseThrow();
        management.executeJob(due.getId());
        town.deliver();
    }

    private boolean isOf(Course fire, String processInstanceId) {
        return town.bean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .processInstanceBusinessKey(fire.id)
                        .count()
                == 1;
    }

    private long processes(Course fire, String key) {
        return town.bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(fire.id, key)
                .count();
    }
}
