package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Course.both;
import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.SOCIAL_GUIDANCE;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.alerting.Purpose;
import dk.kaldekaede.effort.HandOver;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.Leaderships;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The leadership is given to a named other, who must accept; until she does, the leader leads (SF-4.1). */
class HandOverScenarioTest extends Scenario {

    private static final String SUBJECT = "social-work-effort";
    private static final String ASKED = "kan du lede";
    private static final String LEADS = "Du leder nu";
    private static final String STILL_LEADS = "Du leder stadig";
    private static final String THANKS = "Indsatsen er afviklet";

    @Autowired
    HandOver handOver;

    @Autowired
    Leaderships leaderships;

    @Autowired
    AlertAnswers answers;

    @Test
    void isHersFromTheMomentSheAccepts() {
        Course fire = led();

        assertThat(gives(fire, SOCIAL_GUIDANCE)).isTrue();
        fire.phone(SOCIAL_GUIDANCE).rings(ASKED);
        assertThat(leader(fire)).isEqualTo(HP_CHIEF);
        assertThat(gives(fire, CENTRE_CHIEF)).as("a second is asked meanwhile").isFalse();
        fire.phone(SOCIAL_GUIDANCE).takes().receives(LEADS);

        fire.phone(HP_CHIEF).receives("ledelsen er overtaget");
        assertThat(leader(fire)).isEqualTo(SOCIAL_GUIDANCE);
        assertThat(fire.tasklist.names(SOCIAL_GUIDANCE)).contains("Led indsatsen");
        assertThat(fire.tasklist.names(HP_CHIEF)).doesNotContain("Led indsatsen");
        assertOneHolderAtEveryMoment(fire);

        fire.phone(SOCIAL_GUIDANCE).givesBack();
        fire.phone(HP_CHIEF).rings(ASKED).takes().receives(LEADS);
        assertThat(leader(fire)).isEqualTo(HP_CHIEF);
        assertOneHolderAtEveryMoment(fire);
    }

    @Test
    void staysWithTheLeaderWhenTheOtherDeclinesOrIsSilent() {
        Course fire = led();

        gives(fire, SOCIAL_GUIDANCE);
        fire.phone(SOCIAL_GUIDANCE).rings(ASKED).declines();

        fire.phone(HP_CHIEF).receives(STILL_LEADS);
        assertThat(leader(fire)).isEqualTo(HP_CHIEF);
        assertThat(fire.story()).endsWith("HAND_OVER_FAILED " + HP_CHIEF);
        assertThat(gives(fire, CENTRE_CHIEF)).as("another is asked afterwards").isTrue();
        fire.phone(CENTRE_CHIEF).rings(ASKED).takes().receives(LEADS);
        fire.phone(HP_CHIEF).receives("ledelsen er overtaget");
        assertThat(leader(fire)).isEqualTo(CENTRE_CHIEF);
    }

    @Test
    void isWaitedForWhenTheLeaderGivesItBackMeanwhile() {
        Course fire = led();
        gives(fire, SOCIAL_GUIDANCE);
        fire.phone(SOCIAL_GUIDANCE).rings(ASKED);

        fire.completes(HP_CHIEF, "Led indsatsen", "leaderAction", "GIVE_BACK");

        assertThat(leader(fire)).as("the gap is recorded").isNull();
        assertThat(fire.alerts())
                .as("her telephone rings on, and nobody else's")
                .filteredOn(alert -> alert.ringing() && alert.purpose() == Purpose.LEAD)
                .singleElement()
                .satisfies(alert -> assertThat(alert.personId()).isEqualTo(SOCIAL_GUIDANCE));
        fire.phone(SOCIAL_GUIDANCE).takes().receives(LEADS);
        assertThat(leader(fire)).isEqualTo(SOCIAL_GUIDANCE);
        assertThat(fire.tasklist.names(SOCIAL_GUIDANCE)).contains("Led indsatsen");
        assertOneHolderAtEveryMoment(fire);
    }

    @Test
    void goesOnWithTheNextWhenWhoeverIsWaitedForDeclines() {
        Course fire = led();
        gives(fire, SOCIAL_GUIDANCE);
        fire.phone(SOCIAL_GUIDANCE).rings(ASKED);
        fire.completes(HP_CHIEF, "Led indsatsen", "leaderAction", "GIVE_BACK");

        fire.phone(SOCIAL_GUIDANCE).declines();

        fire.phone(deputyOf(HP_CHIEF)).rings(ASKED).takes().receives(LEADS);
        assertThat(leader(fire)).isEqualTo(deputyOf(HP_CHIEF));
        assertOneHolderAtEveryMoment(fire);
    }

    @Test
    void isNoLongerAskedForWhenTheLeaderStandsTheEffortDown() {
        Course fire = led();
        gives(fire, SOCIAL_GUIDANCE);
        fire.phone(SOCIAL_GUIDANCE).rings(ASKED);

        fire.completes(HP_CHIEF, "Led indsatsen", "leaderAction", "STAND_DOWN");

        fire.phone(SOCIAL_GUIDANCE).receives("du behøver ikke svare længere");
        fire.told(THANKS, CENTRE_CHIEF, HP_CHIEF, SOCIAL_GUIDANCE);
        fire.told("opsøgende indsats", both(CRISIS_MANAGEMENT)).thoseCalledInAreSpared();
        assertThat(fire.runningTimers()).isEmpty();
        assertOneHolderAtEveryMoment(fire);
    }

    @Test
    void endsWithTheWholeIncident() {
        Course fire = led();
        gives(fire, SOCIAL_GUIDANCE);
        fire.phone(SOCIAL_GUIDANCE).rings(ASKED);

        fire.isStoodDown();

        fire.phone(SOCIAL_GUIDANCE).receives("du behøver ikke svare længere");
        fire.told(THANKS, CENTRE_CHIEF, HP_CHIEF, SOCIAL_GUIDANCE);
        fire.told("opsøgende indsats", both(CRISIS_MANAGEMENT)).thoseCalledInAreSpared();
        assertThat(fire.runningTimers()).isEmpty();
        assertThat(leaderships.current(activation(fire), SUBJECT)).isEmpty();
    }

    /** Whatever happens in whatever order: at every moment one leads, or the time without a leader is on record. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void hasOneHolderOrARecordedGapWhateverHappens(long seed) {
        Random chance = new Random(seed);
        Course fire = led();

        for (int step = 0;
                step < 12 && leaderships.current(activation(fire), SUBJECT).isPresent();
                step++) {
            town.clock().advance(Duration.ofSeconds(1 + chance.nextInt(20)));
            doSomething(fire, chance);
            assertOneHolderAtEveryMoment(fire);
        }

        fire.isStoodDown();
        assertOneHolderAtEveryMoment(fire);
        assertThat(leaderships.current(activation(fire), SUBJECT)).isEmpty();
        assertThat(fire.alerts()).noneMatch(Alert::ringing);
        town.deliver();
        OutsideWorld.forgetEverything();
    }

    private void doSomething(Course fire, Random chance) {
        List<Alert> ringing = fire.alerts().stream()
                .filter(Alert::ringing)
                .filter(alert -> alert.purpose() == Purpose.LEAD)
                .toList();
        switch (chance.nextInt(4)) {
            case 0 -> gives(fire, chance.nextBoolean() ? SOCIAL_GUIDANCE : CENTRE_CHIEF);
            case 1 -> {
                if (leader(fire) != null) {
                    fire.alerts().stream()
                            .filter(alert -> alert.purpose() == Purpose.LEAD)
                            .filter(alert -> alert.state() == AlertState.TAKEN)
                            .filter(alert -> leader(fire).equals(alert.answeredByPerson()))
                            .reduce((first, last) -> last)
                            .ifPresent(alert -> answers.giveBack(alert.id(), Answerer.link()));
                }
            }
            default -> {
                if (!ringing.isEmpty()) {
                    Answer answer = chance.nextInt(3) == 0 ? Answer.DECLINE : Answer.TAKE;
                    answers.answer(ringing.get(0).id(), answer, Answerer.link());
                }
            }
        }
    }

    private void assertOneHolderAtEveryMoment(Course fire) {
        List<LeadershipPeriod> periods = leaderships.ofIncident(fire.id).stream()
                .filter(LeadershipPeriod::ofEffort)
                .toList();
        for (int i = 1; i < periods.size(); i++) {
            Instant ended = periods.get(i - 1).endedAt();
            assertThat(ended)
                    .as("one period ends as the next begins")
                    .isEqualTo(periods.get(i).startedAt());
        }
    }

    private Course led() {
        Course fire = town.reports(Report.fireForSocialWorkAlone()).isDecided();
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        fire.socialWorkIsAnnounced();
        fire.phone(HP_CHIEF).rings(ASKED).takes().receives(LEADS);
        return fire.peopleAreCalledIn(HP_CHIEF);
    }

    private boolean gives(Course fire, String person) {
        boolean asked = handOver.ask(fire.id, activation(fire), SUBJECT, person, person, HP_CHIEF);
        town.deliver();
        return asked;
    }

    private String activation(Course fire) {
        return leaderships.ofIncident(fire.id).get(0).activationId();
    }

    private String leader(Course fire) {
        return leaderships.current(activation(fire), SUBJECT).orElseThrow().personId();
    }
}
