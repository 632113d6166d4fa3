package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Crew.CASEWORKERS;
import static dk.kaldekaede.scenario.Crew.CHILDREN;
import static dk.kaldekaede.scenario.Crew.INTERPRETERS;
import static dk.kaldekaede.scenario.Crew.WORKERS;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.staffing.CallState.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.staffing.Call;
import dk.kaldekaede.staffing.CallIns;
import dk.kaldekaede.staffing.Need;
import dk.kaldekaede.staffing.ShortChoice;
import dk.kaldekaede.staffing.StaffingChoices;
import dk.kaldekaede.staffing.Tier;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People are called in for a fire, until as many come as are needed. */
class StaffingScenarioTest extends StaffingScenario {

    private static final String NO_ANSWER_NEEDED = "du behøver ikke svare længere";
    private static final String NOBODY_LEFT = "der er ikke flere at kalde";

    private static Report fire() {
        return Report.fireForSocialWorkAlone().with("ballerupCitizens", "YES");
    }

    @Test
    void followsTheNeedUpAndDown() {
        crew.hires(WORKERS, 30);
        Course fire = led(fire().with("affectedPeople", 12));
        assertThat(crew.tally(fire, WORKERS).wanted()).isEqualTo(2);
        assertThat(crew.tally(fire, WORKERS).ringing())
                .as("two, and half as many more")
                .isEqualTo(3);

        crew.in(fire, WORKERS, CALLED).stream().limit(2).forEach(crew::accepts);
        assertThat(crew.tally(fire, WORKERS)).satisfies(tally -> {
            assertThat(tally.coming()).isEqualTo(2);
            assertThat(tally.ringing()).isZero();
            assertThat(tally.missing()).isZero();
        });
        Call spared = crew.in(fire, WORKERS, NOT_NEEDED).get(0);
        assertThat(crew.messages(spared.personId())).last().asString().contains(NO_ANSWER_NEEDED);

        fire.changes("affectedPeople", 140);
        assertThat(crew.tally(fire, WORKERS).wanted()).isEqualTo(10);
        assertThat(crew.tally(fire, WORKERS).ringing())
                .as("eight, and half as many more")
                .isEqualTo(12);

        crew.in(fire, WORKERS, CALLED).stream().limit(3).forEach(crew::accepts);
        fire.changes("affectedPeople", 60);
        assertThat(crew.tally(fire, WORKERS).wanted()).isEqualTo(6);

        Call last = crew.accepts(crew.in(fire, WORKERS, CALLED).get(0));
        assertThat(last.state()).isEqualTo(ACCEPTED);
        assertThat(crew.tally(fire, WORKERS).missing()).isZero();
        assertThat(crew.tally(fire, WORKERS).ringing()).isZero();
    }

    @Test
    void callsManyInPortionsSoThatTheFirstMessagesLeave() {
        crew.hires(WORKERS, 44);
        Course fire = led(fire().with("affectedPeople", 12));

        town.bean(StaffingChoices.class).ownNumber(crew.effort(fire), WORKERS, Need.ANY_LANGUAGE, 30, HP_CHIEF);
        town.deliver();
        assertThat(crew.tally(fire, WORKERS).ringing())
                .as("three, and a portion")
                .isEqualTo(23);
        assertThat(crew.need(fire, WORKERS).shortOf()).isNull();

        fire.advance("PT0S");
        assertThat(crew.tally(fire, WORKERS).ringing())
                .as("thirty, and half as many more")
                .isEqualTo(45);
        assertThat(crew.calls(fire, WORKERS)).extracting(Call::personId).doesNotHaveDuplicates();
    }

    @Test
    void tellsThoseWhoComeWhereToAndWhomToRing() {
        Course fire = led(fire().with("affectedPeople", 12).with("meetingPoint", "Ballerup Idrætsby, indgang 3"));

        Call comes = crew.accepts(crew.call(fire, WORKERS));

        assertThat(crew.messages(comes.personId()))
                .last()
                .asString()
                .contains("Ballerup Idrætsby, indgang 3", "du ventes kl. 11.00", "Leder: Handicap", "tlf. ");
    }

    @Test
    void callsThoseOnShiftBeforeTheOthers() {
        crew.hires(WORKERS, 5);
        Course fire = led(fire().with("affectedPeople", 9));

        assertThat(crew.calls(fire, WORKERS)).extracting(Call::tier).containsExactly(Tier.ON_CALL, Tier.OFF_CALL);
        assertThat(crew.calls(fire, WORKERS).get(0).personId()).isEqualTo(WORKERS);
    }

    @Test
    void replacesWhoeverDeclinesIsSilentOrCantAfterAllByTheNextAtOnce() {
        crew.hires(WORKERS, 10);
        Course fire = led(fire().with("affectedPeople", 12));
        List<Call> first = crew.in(fire, WORKERS, CALLED);

        crew.declines(first.get(0));
        assertThat(crew.in(fire, WORKERS, CALLED)).hasSize(3).doesNotContainAnyElementsOf(first.subList(0, 1));
        Call came = crew.accepts(first.get(1));
        crew.cantAfterAll(came);
        assertThat(crew.tally(fire, WORKERS).ringing()).isEqualTo(3);

        fire.advance("PT10M");
        assertThat(crew.in(fire, WORKERS, SILENT)).isNotEmpty();
        assertThat(crew.tally(fire, WORKERS).ringing()).isEqualTo(3);
        assertThat(crew.calls(fire, WORKERS)).extracting(Call::personId).doesNotHaveDuplicates();
    }

    @Test
    void tellsTheLeaderWhenAllDeclineAndLetsHerChoose() {
        List<String> hired = crew.hires(WORKERS, 2);
        Course fire = led(fire().with("affectedPeople", 12));

        List.copyOf(crew.in(fire, WORKERS, CALLED)).forEach(crew::declines);

        assertThat(crew.in(fire, WORKERS, DECLINED)).hasSize(hired.size() + 1);
        assertThat(crew.need(fire, WORKERS).shortOf()).isEqualTo(2);
        assertThat(crew.messages(HP_CHIEF))
                .anyMatch(text -> text.contains("mangler 2 socialrådgivere") && text.contains(NOBODY_LEFT));
        assertThat(crew.staffing(fire).kinds().get(0).asksForChoice()).isTrue();

        chooses(fire, ShortChoice.FEWER);
        assertThat(crew.need(fire, WORKERS).wanted()).isZero();
        assertThat(crew.need(fire, WORKERS).shortOf()).isNull();
        assertThat(fire.story()).anyMatch(line -> line.startsWith("SHORTAGE_CHOICE"));
    }

    @Test
    void tellsTheLeaderOnceOfAllWhoAreMissing() {
        Course fire = led(fire().with("affectedPeople", 12).with("languages", "thai, vietnamesisk"));

        assertThat(crew.messages(HP_CHIEF).stream().filter(text -> text.contains(NOBODY_LEFT)))
                .first()
                .asString()
                .contains("tolke, thai", "tolke, vietnamesisk", "/incidents/" + fire.id);
    }

    @Test
    void overrulesTheRestOpenlyWhenTheLeaderSaysSo() {
        List<String> tired = crew.hires(WORKERS, 1);
        Course first = led(fire().with("affectedPeople", 12));
        crew.isHome(crew.isThere(crew.accepts(crew.call(first, tired.get(0)))));
        first.isStoodDown();
        town.clock().advance(Duration.ofHours(2));

        Course second = led(fire().with("affectedPeople", 12));
        assertThat(crew.calls(second, WORKERS)).extracting(Call::personId).doesNotContain(tired.get(0));
        chooses(second, ShortChoice.NEXT_TIER);

        assertThat(crew.call(second, tired.get(0)).tier()).isEqualTo(Tier.RESTING);
        assertThat(second.story()).contains("REST_OVERRULED " + tired.get(0));
    }

    @Test
    void saysPolitelyThatALateYesIsNotNeededAndTakesItWhileSomebodyIsMissing() {
        crew.hires(WORKERS, 3);
        Course fire = led(fire().with("affectedPeople", 12));
        List<Call> first = crew.in(fire, WORKERS, CALLED);
        fire.advance("PT10M");
        assertThat(crew.call(fire, first.get(0).personId()).state()).isEqualTo(SILENT);

        assertThat(crew.accepts(first.get(0)).state()).as("somebody is missing").isEqualTo(ACCEPTED);
        crew.accepts(crew.in(fire, WORKERS, CALLED).get(0));
        assertThat(crew.tally(fire, WORKERS).missing()).isZero();

        Call late = crew.accepts(first.get(1));
        assertThat(late.state()).isEqualTo(SILENT);
        assertThat(crew.messages(late.personId())).last().asString().contains("Der er nok nu");
        assertThat(fire.story()).contains("ALERT_LATE_ANSWER " + late.personId());
    }

    @Test
    void findsInterpretersWhoSpeakTheLanguageAndSaysWhenNobodyDoes() {
        List<String> somali = crew.hires(INTERPRETERS, 1, "vi");
        Course fire = led(fire().with("affectedPeople", 12).with("languages", "vietnamesisk og thai"));

        assertThat(crew.calls(fire, INTERPRETERS)).extracting(Call::personId).containsExactlyElementsOf(somali);
        assertThat(crew.tally(fire, INTERPRETERS, "th").missing()).isEqualTo(1);
        assertThat(crew.messages(HP_CHIEF))
                .anyMatch(text -> text.contains("1 tolke, thai") && text.contains(NOBODY_LEFT));
    }

    @Test
    void proposesCaseworkersForChildrenAndCallsThemWhenTheLeaderSaysYes() {
        Course fire = led(fire().with("familiesWithChildren", 12));
        assertThat(crew.need(fire, CHILDREN)).satisfies(need -> {
            assertThat(need.decided()).isEqualTo(2);
            assertThat(need.waitsForYes()).isTrue();
        });
        assertThat(crew.calls(fire, CHILDREN)).isEmpty();

        town.bean(StaffingChoices.class).acceptProposal(crew.effort(fire), CHILDREN, Need.ANY_LANGUAGE, HP_CHIEF);
        town.deliver();

        assertThat(crew.calls(fire, CHILDREN)).hasSize(1);
    }

    @Test
    void keepsTheLeadersOwnNumberUntilTheTableSaysAnother() {
        crew.hires(WORKERS, 20);
        Course fire = led(fire().with("affectedPeople", 12));
        town.bean(StaffingChoices.class).ownNumber(crew.effort(fire), WORKERS, Need.ANY_LANGUAGE, 5, HP_CHIEF);
        assertThat(crew.tally(fire, WORKERS).ringing())
                .as("five, and half as many more")
                .isEqualTo(8);

        fire.changes("affectedPeople", 20);
        assertThat(crew.tally(fire, WORKERS).wanted())
                .as("still two by the table")
                .isEqualTo(5);
        OutsideWorld.forgetEverything();
        fire.changes("affectedPeople", 140);

        assertThat(crew.tally(fire, WORKERS).wanted()).isEqualTo(10);
        assertThat(crew.messages(HP_CHIEF)).anyMatch(text -> text.contains("Dit eget tal 5 gælder ikke længere"));
    }

    @Test
    void waitsForTheLeaderToSeeTheNeedButNotForLong() {
        Course fire = activated(fire());
        assertThat(crew.need(fire, WORKERS).wanted()).isEqualTo(10);
        assertThat(crew.calls(fire, WORKERS)).isEmpty();
        fire.advance("PT9M59S");
        assertThat(crew.calls(fire, WORKERS)).isEmpty();
        fire.advance("PT1S");
        assertThat(crew.calls(fire, WORKERS)).hasSize(1);
    }

    @Test
    void neverAsksForThePeopleOfAnotherEffort() {
        crew.hires(WORKERS, 4);
        Course first = led(fire().with("affectedPeople", 30));
        Course second = led(fire().with("affectedPeople", 30));

        assertThat(crew.calls(first, WORKERS)).hasSize(5);
        assertThat(crew.calls(second, WORKERS)).isEmpty();
        assertThat(crew.need(second, WORKERS).shortOf()).isEqualTo(4);
    }

    @Test
    void takesPeopleOutOfAnExerciseForTheRealThing() {
        crew.hires(WORKERS, 1);
        Course exercise = led(fire().with("affectedPeople", 12).with("exercise", true));
        List<Call> training = crew.in(exercise, WORKERS, CALLED);
        crew.accepts(training.get(0));

        Course fire = led(fire().with("affectedPeople", 12));

        assertThat(crew.calls(exercise, WORKERS)).extracting(Call::state).containsOnly(TAKEN_OUT);
        assertThat(crew.in(fire, WORKERS, CALLED)).hasSize(2);
        String person = training.get(0).personId();
        assertThat(exercise.story()).contains("TAKEN_OUT_OF_EXERCISE " + person);
        assertThat(fire.story()).contains("CALLED_FROM_EXERCISE " + person);
        assertThat(crew.messages(person)).anyMatch(text -> text.contains("En rigtig hændelse har brug for dig"));
        assertThat(crew.need(exercise, WORKERS).shortOf()).isEqualTo(2);
    }

    @Test
    void reachesEverybodyWithTheStandDownAndWaitsUntilAllAreHome() {
        crew.hires(WORKERS, 6);
        Course fire = led(fire().with("affectedPeople", 12));
        List<Call> called = crew.in(fire, WORKERS, CALLED);
        Call there = crew.isThere(crew.accepts(called.get(0)));

        fire.isStoodDown();

        assertThat(crew.calls(fire, WORKERS))
                .extracting(Call::state)
                .containsExactlyInAnyOrder(RELIEVED, NOT_NEEDED, NOT_NEEDED);
        assertThat(crew.messages(called.get(1).personId())).last().asString().contains(NO_ANSWER_NEEDED);
        assertThat(crew.messages(there.personId())).last().asString().contains("afviklet", "når du er hjemme");
        assertThat(fire.alerts()).noneMatch(alert -> alert.ringing());
        assertThat(fire.activation("social-work").path("state").asText()).isEqualTo("STOOD_DOWN");
        assertThat(fire.runningTimers()).containsExactly("boundaryEvent_notHomeInTime");

        OutsideWorld.forgetEverything();
        fire.advance("PT2H");
        assertThat(crew.messages(CRISIS_MANAGEMENT))
                .anyMatch(text -> text.contains("1 af dem, der var kaldt ind, har ikke sagt"));
        assertThat(fire.story()).contains("NOT_HOME_YET " + there.personId());
        assertThat(town.bean(Alerts.class).find(there.alertId()).orElseThrow().state())
                .isEqualTo(AlertState.TAKEN);

        // Her link works though the effort is over.
        town.bean(CallIns.class).home(there.id(), null);
        assertThat(crew.call(fire, there.personId()).state()).isEqualTo(HOME);
        assertThat(fire.runningTimers()).isEmpty();
    }

    @Test
    void changesShiftsInAnEffortOfThirtyHours() {
        crew.hires(CASEWORKERS, 12);
        Course fire = led(fire().with("affectedPeople", 9));
        Call first =
                crew.isThere(crew.accepts(crew.in(fire, CASEWORKERS, CALLED).get(0)));

        int shifts = 1;
        for (Call there = first; shifts < 4; shifts++) {
            fire.advance("PT6H30M");
            assertThat(crew.tally(fire, CASEWORKERS).ringing())
                    .as("her relief is called ahead")
                    .isPositive();
            Call relief = crew.accepts(crew.in(fire, CASEWORKERS, CALLED).get(0));
            assertThat(crew.call(fire, there.personId()).state()).isEqualTo(THERE);
            fire.advance("PT50M");
            crew.isThere(relief);
            assertThat(crew.call(fire, there.personId()).state()).isEqualTo(RELIEVED);
            assertThat(crew.messages(there.personId())).last().asString().contains("Du er afløst");
            crew.isHome(crew.call(fire, there.personId()));
            there = crew.call(fire, relief.personId());
        }
        assertThat(crew.in(fire, CASEWORKERS, THERE)).hasSize(1);
        assertThat(crew.in(fire, CASEWORKERS, HOME)).hasSize(2);
        assertThat(crew.call(fire, first.personId()))
                .as("the first has rested, and was asked again")
                .satisfies(again -> assertThat(again.id()).isNotEqualTo(first.id()));
    }

    @Test
    void asksWhoeverIsLateAndThenCallsSomebodyElse() {
        crew.hires(WORKERS, 6);
        Course fire = led(fire().with("affectedPeople", 9));
        Call late = crew.accepts(crew.in(fire, WORKERS, CALLED).get(0));

        fire.advance("PT1H15M");
        assertThat(crew.messages(late.personId())).last().asString().contains("Hvornår er du her?");
        assertThat(crew.call(fire, late.personId()).state()).isEqualTo(ACCEPTED);
        fire.advance("PT15M");
        assertThat(crew.call(fire, late.personId()).state()).isEqualTo(LATE);
        assertThat(crew.tally(fire, WORKERS).ringing()).isPositive();

        crew.isThere(late);
        assertThat(crew.call(fire, late.personId()).state()).isEqualTo(THERE);
        assertThat(crew.tally(fire, WORKERS).ringing()).isZero();
    }

    private void chooses(Course course, ShortChoice choice) {
        town.bean(StaffingChoices.class).choose(crew.effort(course), WORKERS, Need.ANY_LANGUAGE, choice, HP_CHIEF);
        town.deliver();
    }
}
