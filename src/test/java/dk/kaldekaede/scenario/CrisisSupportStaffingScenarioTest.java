package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Crew.PSYCHOLOGISTS;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static dk.kaldekaede.staffing.CallState.ACCEPTED;
import static dk.kaldekaede.staffing.CallState.CALLED;
import static dk.kaldekaede.staffing.CallState.NOT_NEEDED;
import static dk.kaldekaede.staffing.CallState.RELIEVED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.staffing.Call;
import dk.kaldekaede.staffing.Need;
import dk.kaldekaede.staffing.SeenNeeds;
import dk.kaldekaede.staffing.ShortChoice;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The crisis team: psychologists of PPR by a table of their own, and nobody else (KS-2.6, KS-6.1 to KS-6.4). */
class CrisisSupportStaffingScenarioTest extends StaffingScenario {

    private static final String NIGHT = "2026-01-18T02:10:00Z";
    private static final String ASK_AMK = "Ring til AMK";
    private static final String FOLLOW = "Notér nyt fra regionen";
    private static final String NO_ANSWER_NEEDED = "du behøver ikke svare længere";

    private Crew team;

    @BeforeEach
    void crisisTeam() {
        team = new Crew(town, "crisis-support");
        crew = team;
    }

    private static Report fire() {
        return Report.fire().with("ballerupCitizens", "NO").with("regionAnswer", "TOGETHER");
    }

    /** Citizens of the town, and social work is left out: it has people of its own. */
    private Course citizensFire(int affected) {
        return citizensFire(citizens(affected));
    }

    private Course citizensFire(Report report) {
        Course fire = town.at(NIGHT).reports(report);
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres").takes();
        fire.overrules("NOTHING", "ACTIVATE");
        fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet").takes();
        fire.phone(YOUTH_CHIEF).rings("kan du lede").takes();
        return fire;
    }

    private static Report citizens(int affected) {
        return fire().with("ballerupCitizens", "YES").with("affectedPeople", affected);
    }

    @Test
    void callsPsychologistsInTheNightUntilTheNeedIsMet() {
        team.hires(PSYCHOLOGISTS, 8);
        Course fire = citizensFire(45);
        assertThat(team.tally(fire, PSYCHOLOGISTS).wanted()).isEqualTo(4);
        assertThat(team.tally(fire, PSYCHOLOGISTS).ringing())
                .as("four, and half as many more")
                .isEqualTo(6);

        team.in(fire, PSYCHOLOGISTS, CALLED).stream().limit(4).forEach(team::accepts);

        assertThat(team.tally(fire, PSYCHOLOGISTS)).satisfies(tally -> {
            assertThat(tally.coming()).isEqualTo(4);
            assertThat(tally.missing()).isZero();
            assertThat(tally.ringing()).isZero();
        });
        Call spared = team.in(fire, PSYCHOLOGISTS, NOT_NEEDED).get(0);
        assertThat(team.messages(spared.personId())).last().asString().contains(NO_ANSWER_NEEDED);
        Call comes = team.in(fire, PSYCHOLOGISTS, ACCEPTED).get(0);
        assertThat(team.messages(comes.personId())).last().asString().contains("Leder: Centerchef");
    }

    @Test
    void callsNoInterpretersWhateverLanguagesAreSpoken() {
        Course fire = ledInCrisis(fire().with("affectedPeople", 5).with("languages", "arabisk, somali"));

        assertThat(team.staffing(fire).kinds())
                .extracting(kind -> kind.need().kind())
                .containsExactly(PSYCHOLOGISTS);
        assertThat(fire.alerts()).noneMatch(alert -> "tolke".equals(alert.role()));
    }

    @Test
    void asksAmkWhenNobodyOfItsOwnIsLeft() {
        Course fire = citizensFire(140);
        assertThat(team.need(fire, PSYCHOLOGISTS)).satisfies(need -> {
            assertThat(need.shortOf()).isEqualTo(8);
            assertThat(need.helpFrom()).isEqualTo("amk");
        });

        assertThat(chooses(fire, 8)).isEmpty();
        assertThat(chooses(fire, 8)).as("pressed twice").isEmpty();

        assertThat(team.messages("amk"))
                .filteredOn(text -> text.contains("mangler 8 psykologer"))
                .singleElement()
                .asString()
                .contains("har ikke flere egne at kalde", "tlf. ");
        assertThat(team.messages(CRISIS_MANAGEMENT)).anyMatch(text -> text.contains("er bedt om hjælp"));
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT))
                .as("one call to AMK, and its answer is noted there")
                .containsOnlyOnce(ASK_AMK)
                .doesNotContain(FOLLOW);
        assertThat(region(fire).path("help").path("missing").asInt()).isEqualTo(8);
        assertThat(team.need(fire, PSYCHOLOGISTS).choice()).isEqualTo(ShortChoice.ASK_FOR_HELP);
        assertThat(fire.story()).contains("SHORTAGE_CHOICE ppr-psykologer");

        fire.completes(
                CRISIS_MANAGEMENT,
                ASK_AMK,
                "askedFor",
                "CRISIS_TEAM",
                "clergyAsked",
                "NO",
                "amkAnswer",
                "TOGETHER",
                "amkPlace",
                "LOCAL");
        town.deliver();

        assertThat(team.messages(YOUTH_CHIEF)).last().asString().contains("AMK har svaret", "Vi løser det sammen");
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).contains(FOLLOW).doesNotContain(ASK_AMK);
        assertThat(region(fire).path("help").isObject()).isFalse();
    }

    @Test
    void asksAmkForPeopleInTheCallThatIsAskedForAlready() {
        Course fire = citizensFire(citizens(140).with("regionAnswer", "UNKNOWN"));
        String before = taskToRing(fire);

        chooses(fire, 8);

        assertThat(taskToRing(fire)).as("the same task, untouched").isEqualTo(before);
        assertThat(region(fire).path("help").path("missing").asInt()).isEqualTo(8);
        assertThat(tells(fire, "TOGETHER")).isTrue();
        assertThat(region(fire).path("help").isObject()).isFalse();
        assertThat(team.messages(YOUTH_CHIEF)).anyMatch(text -> text.contains("AMK har svaret"));

        town.bean(SeenNeeds.class)
                .choose(
                        new SeenNeeds.Seen(team.effort(fire), PSYCHOLOGISTS, Need.ANY_LANGUAGE, 8),
                        ShortChoice.WAIT,
                        YOUTH_CHIEF);
        chooses(fire, 8);
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).containsOnlyOnce(ASK_AMK);
        assertThat(tells(fire, "UNKNOWN")).as("no answer yet is none").isTrue();
        assertThat(region(fire).path("help").path("missing").asInt()).isEqualTo(8);
        town.bean(IncidentRun.class).standDown(fire.id, team.effort(fire), YOUTH_CHIEF);
        assertThat(region(fire).path("help").isObject())
                .as("nobody is missing any more")
                .isFalse();
    }

    @Test
    void letsTheCrisisManagementRingWhenNobodyIsOnTheRosterForAmk() {
        town.withNobodyIn(List.of("amk"), () -> {
            Course fire = citizensFire(140);
            chooses(fire, 8);

            assertThat(team.messages(YOUTH_CHIEF))
                    .last()
                    .asString()
                    .contains("kriseledelsen har opgaven at ringe", "mangler 8 psykologer");
            assertThat(team.messages(CRISIS_MANAGEMENT))
                    .last()
                    .asString()
                    .contains("Ring, og bed om hjælp", "mangler 8 psykologer");
            assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).containsOnlyOnce(ASK_AMK);
            assertThat(fire.story()).contains("NOBODY_ON_DUTY amk");
        });
    }

    @Test
    void callsNobodyIntoTwoIncidentsAndSaysOpenlyWhoIsMissing() {
        team.hires(PSYCHOLOGISTS, 8);
        Course first = citizensFire(200);
        Course second = citizensFire(60);

        assertThat(team.calls(first, PSYCHOLOGISTS)).as("all eleven").hasSize(11);
        assertThat(team.calls(second, PSYCHOLOGISTS)).isEmpty();
        assertThat(team.need(second, PSYCHOLOGISTS).shortOf()).isEqualTo(6);
        assertThat(team.messages(YOUTH_CHIEF))
                .anyMatch(text -> text.contains("mangler 6 psykologer") && text.contains("ikke flere at kalde"));

        first.changes("affectedPeople", 5);
        List.copyOf(team.in(first, PSYCHOLOGISTS, CALLED)).stream().limit(2).forEach(team::accepts);
        second.advance("PT15M");
        assertThat(team.in(second, PSYCHOLOGISTS, CALLED))
                .as("the others are free now")
                .hasSize(9);
        assertThat(team.in(second, PSYCHOLOGISTS, CALLED))
                .extracting(Call::personId)
                .doesNotContainAnyElementsOf(team.calls(first, PSYCHOLOGISTS).stream()
                        .filter(call -> call.state().fills())
                        .map(Call::personId)
                        .toList());
    }

    @Test
    void tellsThoseItRingsAtWhenTheNeedFalls() {
        team.hires(PSYCHOLOGISTS, 8);
        Course fire = citizensFire(140);
        List<Call> ringing = List.copyOf(team.in(fire, PSYCHOLOGISTS, CALLED));
        team.accepts(ringing.get(0));
        team.accepts(ringing.get(1));

        fire.changesTo("affectedPeople", 6);

        assertThat(team.tally(fire, PSYCHOLOGISTS).wanted()).isEqualTo(2);
        assertThat(team.tally(fire, PSYCHOLOGISTS).ringing()).isZero();
        assertThat(team.messages(ringing.get(5).personId())).last().asString().contains(NO_ANSWER_NEEDED);
    }

    @Test
    void needsNobodyWhenTheRegionLiftsItAlone() {
        Course fire = citizensFire(20);
        String called = team.in(fire, PSYCHOLOGISTS, CALLED).get(0).personId();

        fire.changesTo("regionAnswer", "ALONE");

        assertThat(team.tally(fire, PSYCHOLOGISTS).wanted()).isZero();
        assertThat(team.need(fire, PSYCHOLOGISTS).reason()).contains("regionen løfter krisestøtten alene");
        assertThat(team.messages(called)).last().asString().contains(NO_ANSWER_NEEDED);
    }

    @Test
    void standsOnePathDownWhileItsCallOutsRunAndLeavesTheOtherAlone() {
        team.hires(PSYCHOLOGISTS, 4);
        Crew socialWork = new Crew(town);
        Course fire = led(Report.fire().with("ballerupCitizens", "YES").with("affectedPeople", 12));
        fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet").takes();
        fire.phone(YOUTH_CHIEF).rings("kan du lede").takes();
        List<Call> called = List.copyOf(team.in(fire, PSYCHOLOGISTS, CALLED));
        Call there = team.isThere(team.accepts(called.get(0)));
        int socialWorkersCalled = socialWork.in(fire, Crew.WORKERS, CALLED).size();

        town.bean(IncidentRun.class).standDown(fire.id, team.effort(fire), YOUTH_CHIEF);
        town.deliver();

        assertThat(team.calls(fire, PSYCHOLOGISTS)).extracting(Call::state).containsOnly(RELIEVED, NOT_NEEDED);
        assertThat(team.messages(called.get(1).personId())).last().asString().contains(NO_ANSWER_NEEDED);
        assertThat(team.messages(there.personId()))
                .anySatisfy(message -> assertThat(message.toString()).contains("når du er hjemme"));
        assertThat(socialWork.in(fire, Crew.WORKERS, CALLED))
                .hasSize(socialWorkersCalled)
                .isNotEmpty();
    }

    private String taskToRing(Course fire) {
        return town.bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(fire.id)
                .taskName(ASK_AMK)
                .singleResult()
                .getId();
    }

    private JsonNode region(Course fire) {
        return town.http.get(CRISIS_MANAGEMENT, "/api/incidents/" + fire.id + "/region");
    }

    private boolean tells(Course fire, String answer) {
        boolean news = Http.json(town.http.post(
                        CRISIS_MANAGEMENT, "/api/incidents/" + fire.id + "/region", Map.of("answer", answer)))
                .path("news")
                .asBoolean();
        town.deliver();
        return news;
    }

    private OptionalInt chooses(Course course, int seen) {
        OptionalInt outcome = town.bean(SeenNeeds.class)
                .choose(
                        new SeenNeeds.Seen(team.effort(course), PSYCHOLOGISTS, Need.ANY_LANGUAGE, seen),
                        ShortChoice.ASK_FOR_HELP,
                        YOUTH_CHIEF);
        town.deliver();
        return outcome;
    }
}
