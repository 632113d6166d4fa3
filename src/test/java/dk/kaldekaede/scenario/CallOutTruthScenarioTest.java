package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Crew.WORKERS;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.staffing.CallState.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailEntry;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.staffing.Call;
import dk.kaldekaede.staffing.CallIns;
import dk.kaldekaede.staffing.CallState;
import dk.kaldekaede.staffing.Need;
import dk.kaldekaede.staffing.ShortChoice;
import dk.kaldekaede.staffing.StaffingChoices;
import dk.kaldekaede.staffing.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The call-out uses everybody whom it may ask, and tells each what is true. */
class CallOutTruthScenarioTest extends StaffingScenario {

    private static final String ENOUGH = "Der er nok nu";

    private static Report fire() {
        return Report.fireForSocialWorkAlone().with("ballerupCitizens", "YES").with("affectedPeople", 12);
    }

    @Test
    void asksThemAgainWhoWereToldThatThereWereEnough() {
        crew.hires(WORKERS, 2);
        Course fire = led(fire());
        Call spared = crew.in(fire, WORKERS, CALLED).get(0);
        Call refused = crew.in(fire, WORKERS, CALLED).get(1);
        crew.declines(refused);
        wants(fire, 0);
        assertThat(crew.in(fire, WORKERS, NOT_NEEDED)).hasSize(2);

        wants(fire, null);

        assertThat(crew.in(fire, WORKERS, CALLED))
                .as("who said no is not asked again")
                .hasSize(2)
                .noneMatch(call -> call.personId().equals(refused.personId()));
        assertThat(crew.need(fire, WORKERS).shortOf()).isNull();
        Call again = crew.call(fire, spared.personId());
        assertThat(again.id()).isNotEqualTo(spared.id());
        assertThat(callIns().find(spared.id()).orElseThrow())
                .as("her first link shows how she stands now")
                .isEqualTo(again);
        said(callIns().accept(spared.id(), null, null));
        assertThat(crew.call(fire, spared.personId()).state()).isEqualTo(ACCEPTED);
    }

    @Test
    void asksWhoeverIsHomeAgainWhenSheHasRested() {
        String person = crew.hires(WORKERS, 1).get(0);
        Course fire = led(fire());
        crew.declines(crew.call(fire, WORKERS));
        wants(fire, 1);
        Call first = crew.isHome(crew.isThere(crew.accepts(crew.call(fire, person))));
        assertThat(first.state()).isEqualTo(HOME);
        assertThat(crew.need(fire, WORKERS).resting()).isEqualTo(1);
        fire.advance("PT10H30M");
        assertThat(crew.in(fire, WORKERS, CALLED)).isEmpty();

        fire.advance("PT40M");

        assertThat(crew.call(fire, person).state()).isEqualTo(CALLED);
        assertThat(crew.call(fire, person).id()).isNotEqualTo(first.id());
        assertThat(crew.need(fire, WORKERS).shortOf()).isNull();
    }

    @Test
    void takesBackThatRestIsOverruled() {
        String person = crew.hires(WORKERS, 1).get(0);
        Course fire = led(fire());
        crew.declines(crew.call(fire, WORKERS));
        wants(fire, 1);
        crew.isHome(crew.isThere(crew.accepts(crew.call(fire, person))));
        chooses(fire, ShortChoice.NEXT_TIER);
        assertThat(crew.call(fire, person).state()).isEqualTo(CALLED);
        assertThat(crew.call(fire, person).tier()).isEqualTo(Tier.RESTING);

        chooses(fire, ShortChoice.KEEP_REST);

        assertThat(crew.need(fire, WORKERS).restOverruled()).isFalse();
        assertThat(crew.call(fire, person).state()).isEqualTo(NOT_NEEDED);
        assertThat(crew.staffing(fire).kinds().get(0).asksForChoice())
                .as("nobody is left again, and the page says so")
                .isTrue();
        chooses(fire, ShortChoice.NEXT_TIER);
        crew.declines(crew.call(fire, person));
        assertThat(crew.staffing(fire).kinds().get(0).asksForChoice())
                .as("overruling has brought nobody")
                .isTrue();
    }

    @Test
    void doesNotSayThatThereAreEnoughToSomebodyWhoIsBoundElsewhere() {
        Course first = led(fire());
        Call spared = crew.call(first, WORKERS);
        wants(first, 0);
        Course second = led(fire());
        crew.accepts(crew.call(second, WORKERS));
        wants(first, null);
        OutsideWorld.forgetEverything();

        Call still = said(callIns().accept(spared.id(), null, null));

        assertThat(still.state()).isEqualTo(NOT_NEEDED);
        assertThat(crew.messages(WORKERS))
                .last()
                .asString()
                .contains("anden indsats")
                .doesNotContain(ENOUGH);
        assertThat(crew.call(second, WORKERS).state()).isEqualTo(ACCEPTED);
    }

    @Test
    void bindsWhoeverSaysYesLate() {
        Course first = led(fire());
        isSilent(first);
        assertThat(crew.accepts(crew.call(first, WORKERS)).state()).isEqualTo(ACCEPTED);

        Course second = led(fire());

        assertThat(crew.calls(second, WORKERS)).as("she comes to the first").isEmpty();
    }

    @Test
    void takesWhoeverSaysYesLateToTheRealThingOutOfAnExercise() {
        Course fire = led(fire());
        isSilent(fire);
        Course exercise = led(fire().with("exercise", true));
        assertThat(crew.accepts(crew.call(exercise, WORKERS)).state()).isEqualTo(ACCEPTED);
        OutsideWorld.forgetEverything();

        Call late = said(callIns().accept(crew.call(fire, WORKERS).id(), null, null));

        assertThat(late.state()).isEqualTo(ACCEPTED);
        assertThat(crew.call(exercise, WORKERS).state()).isEqualTo(CallState.TAKEN_OUT);
        assertThat(exercise.story()).contains("TAKEN_OUT_OF_EXERCISE " + WORKERS);
        assertThat(fire.story()).contains("CALLED_FROM_EXERCISE " + WORKERS);
        assertThat(crew.messages(WORKERS)).anyMatch(text -> text.contains("En rigtig hændelse har brug for dig"));
        assertThat(crew.tally(exercise, WORKERS).missing())
                .as("the exercise looks for somebody else")
                .isPositive();
    }

    @Test
    void keepsOnTheTimelineWhenSomebodyComesAtAnotherTime() {
        Course fire = led(fire());
        Call comes = crew.accepts(crew.call(fire, WORKERS));
        Instant later = town.clock().instant().plus(Duration.ofMinutes(50));

        said(callIns().accept(comes.id(), later, null));
        said(callIns().accept(comes.id(), later, null));

        assertThat(trail(fire, TrailType.ARRIVAL_CHANGED)).singleElement().satisfies(line -> assertThat(line.details())
                .containsEntry("arrivesAt", later.toString()));
    }

    private void isSilent(Course course) {
        course.advance("PT10M");
        assertThat(crew.call(course, WORKERS).state()).isEqualTo(SILENT);
    }

    @Test
    void saysOnceThatTheEffortIsOver() {
        Course fire = led(fire());
        isSilent(fire);
        fire.isStoodDown();
        OutsideWorld.forgetEverything();

        for (int press = 0; press < 4; press++) {
            said(callIns().accept(crew.call(fire, WORKERS).id(), null, null));
        }

        assertThat(crew.messages(WORKERS))
                .singleElement()
                .asString()
                .contains("Indsatsen er slut")
                .doesNotContain(ENOUGH);
    }

    @Test
    void saysOnceThatThereAreEnough() {
        Course fire = led(fire());
        isSilent(fire);
        wants(fire, 0);
        OutsideWorld.forgetEverything();
        Call call = crew.call(fire, WORKERS);

        for (int press = 0; press < 4; press++) {
            said(callIns().accept(call.id(), null, null));
        }

        assertThat(crew.messages(WORKERS)).singleElement().asString().contains(ENOUGH);
        assertThat(trail(fire, TrailType.ALERT_LATE_ANSWER)).hasSize(1);
        wants(fire, null);
        assertThat(said(callIns().accept(call.id(), null, null)).state())
                .as("now somebody is missing")
                .isEqualTo(ACCEPTED);
    }

    @Test
    void changesNothingByAYesThatDoesNotFit() {
        Course fire = led(fire());
        Call there = crew.isThere(crew.accepts(crew.call(fire, WORKERS)));
        unchanged(fire, there);
        unchanged(fire, sentHome(there));
        unchanged(fire, crew.isHome(there));
    }

    private void unchanged(Course fire, Call before) {
        List<TrailEntry> story = town.bean(Trail.class).of(fire.id);
        List<String> messages = crew.messages(before.personId());
        said(callIns().accept(before.id(), town.clock().instant().plusSeconds(60), null));
        assertThat(callIns().find(before.id()).orElseThrow()).isEqualTo(before);
        assertThat(crew.messages(before.personId())).isEqualTo(messages);
        assertThat(town.bean(Trail.class).of(fire.id)).hasSameSizeAs(story);
    }

    @Test
    void saysHowManyAreMissingAsItIsNow() {
        crew.hires(WORKERS, 3);
        Course fire = led(fire());
        wants(fire, 6);
        assertThat(crew.in(fire, WORKERS, CALLED)).hasSize(4);
        assertThat(crew.need(fire, WORKERS).shortOf())
                .as("whoever rings is still missing")
                .isEqualTo(6);

        crew.accepts(crew.in(fire, WORKERS, CALLED).get(0));
        assertThat(crew.tally(fire, WORKERS).missing()).isEqualTo(5);
        assertThat(crew.need(fire, WORKERS).shortOf()).isEqualTo(5);
    }

    @Test
    void tellsWhoeverHasNotSetOutToStayAtHome() {
        crew.hires(WORKERS, 3);
        Course fire = led(fire());
        Call comes = crew.accepts(crew.in(fire, WORKERS, CALLED).get(0));

        Call stays = sentHome(comes);

        assertThat(stays.state()).isEqualTo(NOT_NEEDED);
        assertThat(crew.messages(comes.personId()))
                .last()
                .asString()
                .contains("skal alligevel ikke komme")
                .doesNotContain("afløst", "Tak for din hjælp");
        assertThat(crew.call(fire, comes.personId()).state())
                .as("the leader has said it: she is not rung up again at once")
                .isEqualTo(NOT_NEEDED);
        assertThat(crew.accepts(comes).state())
                .as("the leader takes it back, and somebody is missing")
                .isEqualTo(ACCEPTED);
    }

    @Test
    void tellsWhoeverIsOnHerWayToTurnRound() {
        crew.hires(WORKERS, 3);
        Course fire = led(fire());
        List<Call> called = crew.in(fire, WORKERS, CALLED);
        Call onTheWay = crew.accepts(called.get(0));
        said(callIns().onTheWay(onTheWay.id(), null));
        Call accepted = crew.accepts(called.get(1));

        fire.isStoodDown();

        assertThat(state(fire, onTheWay)).isEqualTo(RELIEVED);
        assertThat(crew.messages(onTheWay.personId()))
                .last()
                .asString()
                .contains("Vend om", "når du er hjemme")
                .doesNotContain("afløst", "Tak for din hjælp");
        assertThat(state(fire, accepted)).isEqualTo(NOT_NEEDED);
        assertThat(crew.messages(accepted.personId()))
                .last()
                .asString()
                .contains("Indsatsen er slut", "skal ikke komme")
                .doesNotContain("Tak for din hjælp", "når du er hjemme");
    }

    @Test
    void namesWhoSentSomebodyHome() {
        Course fire = led(fire());
        sentHome(crew.isThere(crew.accepts(crew.call(fire, WORKERS))));
        assertThat(trail(fire, TrailType.RELIEVED)).singleElement().satisfies(line -> {
            assertThat(line.actorUser()).isEqualTo(HP_CHIEF);
            assertThat(line.personId()).isEqualTo(WORKERS);
            assertThat(line.role()).isEqualTo(WORKERS);
        });
    }

    private List<TrailEntry> trail(Course course, TrailType type) {
        return town.bean(Trail.class).of(course.id).stream()
                .filter(line -> line.type() == type)
                .toList();
    }

    private CallState state(Course course, Call call) {
        return crew.call(course, call.personId()).state();
    }

    private Call sentHome(Call call) {
        return said(callIns().sendHome(call.id(), HP_CHIEF));
    }

    private Call said(Call call) {
        town.deliver();
        return call;
    }

    private CallIns callIns() {
        return town.bean(CallIns.class);
    }

    private void chooses(Course course, ShortChoice choice) {
        town.bean(StaffingChoices.class).choose(crew.effort(course), WORKERS, Need.ANY_LANGUAGE, choice, HP_CHIEF);
        town.deliver();
    }

    private void wants(Course course, Integer number) {
        town.bean(StaffingChoices.class).ownNumber(crew.effort(course), WORKERS, Need.ANY_LANGUAGE, number, HP_CHIEF);
        town.deliver();
    }
}
