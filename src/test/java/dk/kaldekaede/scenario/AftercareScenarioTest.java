package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Crew.PSYCHOLOGISTS;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static dk.kaldekaede.staffing.CallState.CALLED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.effort.ContactPoints;
import dk.kaldekaede.effort.RegionKind;
import dk.kaldekaede.effort.RegionOnSite;
import dk.kaldekaede.incident.ReopenEffort;
import dk.kaldekaede.incident.Reopening;
import dk.kaldekaede.staffing.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is owed when crisis support is over: supervision of the team (KS-2.4), and word to the region (KS-1.3). */
class AftercareScenarioTest extends StaffingScenario {

    private static final String SUPERVISION = "Hold supervision af kriseteamet";
    private static final String THERAPY = "Aftal kriseterapi med regionen";
    private static final String ADDRESS = "kontakt@region.example.org";

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

    @Test
    void offersSupervisionOnceMoreAndCountsEightWeeksAnewWhenAReopenedEffortIsOver() {
        crew.hires(PSYCHOLOGISTS, 4);
        Course fire = ledInCrisis(fire());
        List<Call> called = List.copyOf(crew.in(fire, PSYCHOLOGISTS, CALLED));
        Call first = crew.isThere(crew.accepts(called.get(0)));
        fire.isStoodDown();
        town.clock().advance(Duration.ofHours(1));

        reopens(fire);
        fire.phone(YOUTH_CHIEF).rings("kan du lede").takes();
        Call late = crew.isThere(crew.accepts(crew.in(fire, PSYCHOLOGISTS, CALLED).stream()
                .filter(call -> !call.personId().equals(first.personId()))
                .findFirst()
                .orElseThrow()));
        town.clock().advance(Duration.ofHours(1));
        OutsideWorld.forgetEverything();
        fire.isStoodDown();

        assertThat(crew.messages(late.personId())).anyMatch(text -> text.contains("Du tilbydes supervision"));
        assertThat(crew.messages(first.personId())).noneMatch(text -> text.contains("supervision"));
        assertThat(crew.messages(YOUTH_CHIEF)).anyMatch(text -> text.contains("1 fra kriseteamet er tilbudt"));
        assertThat(processes(fire, "team-supervision"))
                .as("one task for them all")
                .isOne();
        assertThat(fire.dueDates("intermediateCatchEvent_eightWeeks"))
                .containsExactly(town.clock().instant().plus(Duration.ofDays(56)));
        fire.completes(YOUTH_CHIEF, SUPERVISION, "supervisionHeld", "YES");

        town.clock().advance(Duration.ofHours(1));
        reopens(fire);
        OutsideWorld.forgetEverything();
        town.clock().advance(Duration.ofHours(1));
        fire.isStoodDown();
        assertThat(processes(fire, "team-supervision")).as("nobody is new").isZero();
        assertThat(fire.dueDates("intermediateCatchEvent_eightWeeks"))
                .containsExactly(town.clock().instant().plus(Duration.ofDays(56)));
    }

    private void reopens(Course fire) {
        Activation stoodDown =
                town.bean(Activations.class).find(crew.effort(fire)).orElseThrow();
        assertThat(town.bean(ReopenEffort.class).reopen(fire.id, stoodDown.id(), stoodDown.endedAt(), YOUTH_CHIEF))
                .isEqualTo(Reopening.DONE);
        town.deliver();
    }

    @Test
    void writesToTheRegionsContactEightWeeksOnWithoutAnybodysName() {
        town.bean(ContactPoints.class).set(ContactPoints.Kind.REGION_CONTACT, ADDRESS, "manager");
        Course fire = ledInCrisis(fire());
        town.bean(RegionOnSite.class).arrived(fire.id, RegionKind.KOP, CRISIS_MANAGEMENT);
        fire.isStoodDown();
        Instant ended = town.clock().instant();
        assertThat(fire.dueDates("intermediateCatchEvent_eightWeeks")).containsExactly(ended.plus(Duration.ofDays(56)));

        OutsideWorld.forgetEverything();
        runs(fire, "intermediateCatchEvent_eightWeeks");

        assertThat(OutsideWorld.all().stream().filter(letter -> letter.address().equals(ADDRESS)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("for otte uger siden", fire.id)
                        .doesNotContain("Magleparken", "Brand i etageejendom", PSYCHOLOGISTS));
        assertThat(crew.messages(YOUTH_CHIEF)).anyMatch(text -> text.contains("Regionens kontakt har fået en mail"));
        fire.completes(YOUTH_CHIEF, THERAPY, "therapyAgreed", "YES");
        assertThat(processes(fire, "therapy-note")).isZero();
        assertThat(fire.story()).contains("REGION_WRITTEN_TO").anyMatch(line -> line.startsWith("THERAPY_AGREED"));
        town.bean(ContactPoints.class).set(ContactPoints.Kind.REGION_CONTACT, null, "manager");
    }

    @Test
    void tellsTheCentreChiefToRingWhenTheRegionHasNoAddress() {
        Course fire = ledInCrisis(fire());
        town.bean(RegionOnSite.class).arrived(fire.id, RegionKind.CRISIS_TEAM, CRISIS_MANAGEMENT);
        town.bean(RegionOnSite.class).left(fire.id, RegionKind.CRISIS_TEAM, CRISIS_MANAGEMENT);
        fire.isStoodDown();

        runs(fire, "intermediateCatchEvent_eightWeeks");

        assertThat(crew.messages(YOUTH_CHIEF)).anyMatch(text -> text.contains("ring til dens kontakt"));
        assertThat(fire.tasklist.names(YOUTH_CHIEF)).contains(THERAPY);
    }

    @Test
    void saysNothingToARegionThatWasNotThere() {
        Course fire = ledInCrisis(fire());
        fire.isStoodDown();

        OutsideWorld.forgetEverything();
        runs(fire, "intermediateCatchEvent_eightWeeks");

        assertThat(crew.messages(YOUTH_CHIEF)).isEmpty();
        assertThat(processes(fire, "therapy-note")).isZero();
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
