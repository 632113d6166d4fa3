package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Course.both;
import static dk.kaldekaede.scenario.Crew.WORKERS;
import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.SOCIAL_GUIDANCE;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static dk.kaldekaede.staffing.CallState.CALLED;
import static dk.kaldekaede.staffing.CallState.NOT_NEEDED;
import static dk.kaldekaede.staffing.CallState.RELIEVED;
import static dk.kaldekaede.staffing.CallState.THERE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.effort.EffortTask;
import dk.kaldekaede.effort.EffortTasks;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.ReopenEffort;
import dk.kaldekaede.incident.Reopening;
import dk.kaldekaede.incident.review.ReviewPart;
import dk.kaldekaede.incident.review.ReviewParts;
import dk.kaldekaede.incident.review.ReviewTasks;
import dk.kaldekaede.staffing.Call;
import dk.kaldekaede.staffing.Need;
import dk.kaldekaede.staffing.StaffingChoices;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;

/** A stood-down effort is needed after all: within a day it is taken up where it was. */
class ReopeningScenarioTest extends StaffingScenario {

    private static final String OPEN_AGAIN = "indsatsen er åben igen";
    private static final String LEAD = "kan du lede";

    private static Report fire() {
        return Report.fireForSocialWorkAlone().with("ballerupCitizens", "YES").with("affectedPeople", 12);
    }

    @Test
    void takesTheEffortUpWhereItWasAndClosesAfterIt() {
        crew.hires(WORKERS, 10);
        Course fire = led(fire());
        String effort = crew.effort(fire);
        Call there = crew.isThere(crew.accepts(crew.in(fire, WORKERS, CALLED).get(0)));
        town.bean(StaffingChoices.class).ownNumber(effort, WORKERS, Need.ANY_LANGUAGE, 3, HP_CHIEF);
        List<EffortTask> tasks = town.bean(EffortTasks.class).of(effort);
        String partners = "Koordinér med Ydelsescentret";
        fire.completes("ydelsescentret", partners, "contactResult", "AGREED");
        fire.isStoodDown();
        assertThat(homecomings(fire)).isOne();
        assertThat(crew.in(fire, WORKERS, RELIEVED)).hasSize(1);
        assertThat(crew.in(fire, WORKERS, NOT_NEEDED)).isNotEmpty();
        fire.advance("PT1H");
        OutsideWorld.forgetEverything();

        assertThat(reopens(fire, HP_CHIEF)).isEqualTo(Reopening.DONE);

        fire.told(OPEN_AGAIN, both(CRISIS_MANAGEMENT));
        fire.told(OPEN_AGAIN, CENTRE_CHIEF);
        assertThat(fire.story()).contains("EFFORT_REOPENED");
        assertThat(fire.tasklist.names("ydelsescentret"))
                .as("a partner that was contacted is not asked again")
                .doesNotContain(partners);
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).contains("Ring til Vestegnens Politi");
        assertThat(fire.activation("social-work").path("state").asText()).isEqualTo("ACTIVE");
        assertThat(fire.activation("social-work").path("place").asText()).isEqualTo("EPC");
        assertThat(crew.need(fire, WORKERS).ownNumber()).isEqualTo(3);
        assertThat(town.bean(EffortTasks.class).of(effort)).isEqualTo(tasks);
        assertThat(leading(fire)).as("the gap is recorded").isPresent().hasValueSatisfying(gap -> {
            assertThat(gap.hasLeader()).isFalse();
            assertThat(gap.startedAt()).isEqualTo(town.clock().instant());
        });

        fire.phone(HP_CHIEF).rings(LEAD).takes();
        assertThat(leading(fire).orElseThrow().personId()).isEqualTo(HP_CHIEF);
        Call askedBack = crew.call(fire, there.personId());
        assertThat(askedBack.state()).as("whoever is not home is asked first").isEqualTo(CALLED);
        assertThat(crew.isThere(crew.accepts(askedBack))).satisfies(back -> {
            assertThat(back.state()).isEqualTo(THERE);
            assertThat(back.thereAt()).as("her hours go on").isEqualTo(there.thereAt());
        });
        assertThat(crew.calls(fire, WORKERS)).extracting(Call::personId).doesNotHaveDuplicates();

        considersOutreach(fire);
        assertThat(state(fire)).as("closing waits for the effort").isEqualTo("RUNNING");
        fire.isStoodDown();
        assertThat(homecomings(fire)).as("one waits for all who are out").isOne();
        assertThat(state(fire)).isEqualTo("CLOSED");

        assertThat(reopens(fire, CRISIS_MANAGEMENT)).isEqualTo(Reopening.DONE);
        assertThat(state(fire)).isEqualTo("RUNNING");
        assertThat(town.bean(Incidents.class).get(fire.id).closedAt()).isNull();
        fire.changes("affectedPeople", 140);
        assertThat(crew.tally(fire, WORKERS).wanted()).isEqualTo(10);
        fire.isStoodDown();
        assertThat(state(fire)).isEqualTo("CLOSED");
        assertThat(fire.alerts()).noneMatch(alert -> alert.ringing());
    }

    @Test
    void asksTheOrdinaryTableWhenTheLastLeaderCannotAndGivesEachNewLeaderHerPartOfTheReview() {
        Course fire = led(fire());
        fire.isStoodDown();
        OutsideWorld.forgetEverything();
        assertThat(reopens(fire, CENTRE_CHIEF)).isEqualTo(Reopening.DONE);

        String deputy = deputyOf(HP_CHIEF);
        fire.phone(HP_CHIEF).rings(LEAD).declines();
        fire.phone(deputy).rings(LEAD).takes().givesBack();
        fire.phone(SOCIAL_GUIDANCE).rings(LEAD).takes();
        fire.isStoodDown();

        assertThat(town.bean(ReviewParts.class).all(fire.id)).hasSize(4);
        assertThat(addedTasks(fire))
                .as("each has a task of her own")
                .containsExactlyInAnyOrder(
                        part(fire, deputy).id(), part(fire, SOCIAL_GUIDANCE).id());
        isWritten(part(fire, deputy), deputy);
        assertThat(addedTasks(fire)).containsExactly(part(fire, SOCIAL_GUIDANCE).id());
        assertThat(part(fire, SOCIAL_GUIDANCE).written()).isFalse();
        isWritten(part(fire, SOCIAL_GUIDANCE), SOCIAL_GUIDANCE);
        assertThat(addedTasks(fire)).isEmpty();
    }

    @Test
    void runsBesideWhatIsUnderWay() {
        Course fire = town.reports(Report.fire()).isDecided();
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet").takes();
        fire.phone(HP_CHIEF).rings(LEAD).takes();
        fire.phone(YOUTH_CHIEF).rings(LEAD).takes();
        town.clock().advance(Duration.ofMinutes(10));
        town.bean(IncidentRun.class)
                .standDown(fire.id, effort(fire, "crisis-support").id(), YOUTH_CHIEF);
        fire.changes("affectedPeople", 150);
        assertThat(town.bean(Activations.class).ofIncident(fire.id))
                .as("news begins nothing anew that was stood down")
                .hasSize(2);
        OutsideWorld.forgetEverything();

        assertThat(reopens(fire, "crisis-support", YOUTH_CHIEF)).isEqualTo(Reopening.DONE);
        fire.phone(YOUTH_CHIEF).rings(LEAD).takes();

        assertThat(fire.activation("crisis-support").path("state").asText()).isEqualTo("ACTIVE");
        fire.isStoodDown();
        considersOutreach(fire);
        assertThat(state(fire)).isEqualTo("CLOSED");
    }

    @Test
    void isReopenedOnceByTwoWhoPressAtOnceAndNotByAnOldPage() throws Exception {
        Course fire = led(fire().with("exercise", true));
        fire.isStoodDown();
        Activation stoodDown = effort(fire, "social-work");

        assertThat(AtOnce.both(() -> reopens(stoodDown, HP_CHIEF), () -> reopens(stoodDown, CRISIS_MANAGEMENT)))
                .containsExactlyInAnyOrder(Reopening.DONE, Reopening.RUNS_ALREADY);

        assertThat(fire.story().stream().filter("EFFORT_REOPENED"::equals)).hasSize(1);
        town.clock().advance(Duration.ofMinutes(1));
        fire.isStoodDown();
        assertThat(reopens(stoodDown, HP_CHIEF))
                .as("the page of the first stand-down")
                .isEqualTo(Reopening.RUNS_ALREADY);
    }

    @Test
    void isNotReopenedWhenADayHasPassedOrWhenItNeverBegan() {
        Course fire = led(fire());
        fire.isStoodDown();
        town.clock().advance(Duration.ofHours(24).plusSeconds(1));

        assertThat(reopens(fire, HP_CHIEF)).isEqualTo(Reopening.TOO_LATE);
        assertThat(fire.activation("social-work").path("state").asText()).isEqualTo("STOOD_DOWN");

        Course falseAlarm = town.reports(fire()).isDecided();
        falseAlarm.isStoodDown();
        assertThat(reopens(falseAlarm, CRISIS_MANAGEMENT)).isEqualTo(Reopening.TOO_LATE);
    }

    /** The parts for which a task was added, as the open tasks name them. */
    private List<String> addedTasks(Course course) {
        TaskService tasks = town.bean(TaskService.class);
        return tasks
                .createTaskQuery()
                .taskDefinitionKey("userTask_writeAddedPart")
                .processInstanceBusinessKey(course.id)
                .list()
                .stream()
                .map(task -> (String) tasks.getVariable(task.getId(), "partId"))
                .toList();
    }

    private void isWritten(ReviewPart part, String person) {
        assertThat(town.bean(ReviewParts.class).write(part.id(), part.version(), "Alle kom", "", person))
                .isTrue();
        town.bean(ReviewTasks.class).finish(part);
        assertThat(town.bean(ReviewParts.class).find(part.id()).orElseThrow().written())
                .isTrue();
    }

    private long homecomings(Course course) {
        return town.bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey("homecoming")
                .processInstanceBusinessKey(course.id)
                .count();
    }

    private Reopening reopens(Course course, String user) {
        return reopens(course, "social-work", user);
    }

    private Reopening reopens(Course course, String plan, String user) {
        return reopens(effort(course, plan), user);
    }

    private Reopening reopens(Activation stoodDown, String user) {
        Reopening outcome =
                town.bean(ReopenEffort.class).reopen(stoodDown.incidentId(), stoodDown.id(), stoodDown.endedAt(), user);
        town.deliver();
        return outcome;
    }

    private Activation effort(Course course, String plan) {
        return town.bean(Activations.class).ofIncident(course.id).stream()
                .filter(activation -> activation.actionPlan().equals(plan))
                .findFirst()
                .orElseThrow();
    }

    private Optional<LeadershipPeriod> leading(Course course) {
        return town.bean(Leaderships.class).current(crew.effort(course), "social-work-effort");
    }

    private ReviewPart part(Course course, String person) {
        return town.bean(ReviewParts.class).all(course.id).stream()
                .filter(part -> person.equals(part.personId()))
                .findFirst()
                .orElseThrow();
    }

    private static void considersOutreach(Course course) {
        course.completes(CRISIS_MANAGEMENT, "Overvej opsøgende indsats", "outreach", "NOT_NEEDED");
    }

    private static String state(Course course) {
        return course.json().path("state").asText();
    }
}
