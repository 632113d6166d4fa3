package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.SOCIAL_GUIDANCE;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.alerting.Purpose;
import dk.kaldekaede.effort.HandOver;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.incident.ReopenEffort;
import dk.kaldekaede.incident.review.ReviewPart;
import dk.kaldekaede.incident.review.ReviewParts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An EPC has its own leader (SF-4.2): whoever leads the effort, until another takes it over. */
class EpcLeadershipScenarioTest extends Scenario {

    private static final String ASKED = "kan du lede EPC";
    private static final String LEAD = "kan du lede indsatsen";

    @Autowired
    HandOver handOver;

    @Autowired
    Leaderships leaderships;

    @Autowired
    AlertAnswers answers;

    @Test
    void isLedAlongWithTheEffortWithoutAnAlarmOfItsOwn() {
        Course fire = town.reports(Report.fireForSocialWorkAlone()).isDecided();
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        assertThat(epc(fire).hasLeader()).as("the gap is recorded").isFalse();

        fire.phone(HP_CHIEF).rings(LEAD).takes().receives("og EPC til en anden overtager det");

        assertThat(epc(fire).personId()).isEqualTo(HP_CHIEF);
        assertThat(epc(fire).along()).isTrue();
        assertThat(fire.alerts()).noneMatch(alert -> alert.purpose() == Purpose.LEAD_EPC);
        assertThat(fire.story()).contains("EPC_LED_ALONG " + HP_CHIEF);

        fire.phone(HP_CHIEF).givesBack();
        assertThat(epc(fire).hasLeader()).isFalse();
        fire.phone(deputyOf(HP_CHIEF)).rings(LEAD).takes();
        assertThat(epc(fire).personId()).isEqualTo(deputyOf(HP_CHIEF));
        fire.isStoodDown();
        assertThat(leaderships.ofIncident(fire.id)).noneMatch(LeadershipPeriod::lasts);
        assertThat(town.bean(ReviewParts.class).all(fire.id))
                .as("what is led along asks for no part of its own")
                .extracting(ReviewPart::subject)
                .doesNotContain(LeadershipPeriod.EPC);
        town.deliver();
        OutsideWorld.forgetEverything();
    }

    @Test
    void isHandedOverGivenBackAndEndedWithTheEffort() {
        Course fire = led();

        assertThat(gives(fire, SOCIAL_GUIDANCE)).isTrue();
        fire.phone(SOCIAL_GUIDANCE).rings(ASKED).declines();
        fire.phone(HP_CHIEF).receives("overtog ikke ledelsen af EPC");
        assertThat(gives(fire, SOCIAL_GUIDANCE)).isTrue();
        fire.phone(SOCIAL_GUIDANCE).rings(ASKED).takes().receives("Du leder nu EPC");
        fire.phone(HP_CHIEF).receives("ledelsen af EPC er overtaget");
        assertThat(epc(fire).personId()).isEqualTo(SOCIAL_GUIDANCE);
        assertThat(effort(fire).personId()).isEqualTo(HP_CHIEF);

        answers.giveBack(taken(fire).id(), Answerer.link());
        town.deliver();
        fire.phone(HP_CHIEF).receives("du leder også EPC");
        assertThat(epc(fire).personId()).isEqualTo(HP_CHIEF);

        gives(fire, SOCIAL_GUIDANCE);
        fire.phone(SOCIAL_GUIDANCE).rings(ASKED).takes();
        gives(fire, CENTRE_CHIEF);
        fire.phone(CENTRE_CHIEF).rings(ASKED);
        fire.completes(HP_CHIEF, "Led indsatsen", "leaderAction", "STAND_DOWN");
        fire.phone(CENTRE_CHIEF).receives("du behøver ikke svare længere");
        assertThat(fire.alerts()).noneMatch(Alert::ringing);
        assertThat(leaderships.ofIncident(fire.id)).noneMatch(LeadershipPeriod::lasts);
        assertThat(town.bean(ReviewParts.class).all(fire.id))
                .as("whoever led it alone writes of it")
                .extracting(ReviewPart::subject)
                .contains(LeadershipPeriod.EPC);
        town.deliver();
        OutsideWorld.forgetEverything();
    }

    @Test
    void asksWhoeverLedItAloneWhenTheEffortIsReopened() {
        Course fire = led();
        gives(fire, SOCIAL_GUIDANCE);
        fire.phone(SOCIAL_GUIDANCE).rings(ASKED).takes();
        fire.isStoodDown();
        OutsideWorld.forgetEverything();
        Activation stoodDown = town.bean(Activations.class).ofIncident(fire.id).get(0);

        town.bean(ReopenEffort.class).reopen(fire.id, stoodDown.id(), stoodDown.endedAt(), HP_CHIEF);
        town.deliver();

        fire.phone(SOCIAL_GUIDANCE).rings(ASKED).declines();
        assertThat(epc(fire).hasLeader()).as("nobody leads the effort yet").isFalse();
        fire.phone(HP_CHIEF).rings(LEAD).takes();
        assertThat(epc(fire).personId()).isEqualTo(HP_CHIEF);
        fire.isStoodDown();
        assertThat(leaderships.ofIncident(fire.id)).noneMatch(LeadershipPeriod::lasts);
        town.deliver();
        OutsideWorld.forgetEverything();
    }

    @Test
    void belongsToTheFirstEffortThatWorksInIt() {
        Course fire = town.reports(Report.fire()).isDecided();
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet").takes();
        fire.phone(HP_CHIEF).rings(LEAD).takes();
        fire.phone(YOUTH_CHIEF).rings(LEAD).takes();

        assertThat(open(fire)).as("one EPC").singleElement().satisfies(period -> assertThat(period.personId())
                .isEqualTo(HP_CHIEF));
        fire.isStoodDown();
        assertThat(open(fire)).isEmpty();
        town.deliver();
        OutsideWorld.forgetEverything();
    }

    private Course led() {
        Course fire = town.reports(Report.fireForSocialWorkAlone()).isDecided();
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        fire.phone(HP_CHIEF).rings(LEAD).takes();
        OutsideWorld.forgetEverything();
        return fire;
    }

    private boolean gives(Course fire, String person) {
        boolean asked = handOver.ask(fire.id, epc(fire).activationId(), LeadershipPeriod.EPC, person, person, HP_CHIEF);
        town.deliver();
        return asked;
    }

    private Alert taken(Course fire) {
        return fire.alerts().stream()
                .filter(alert -> alert.purpose() == Purpose.LEAD_EPC && alert.answeredByPerson() != null)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private LeadershipPeriod epc(Course fire) {
        return open(fire).get(0);
    }

    private List<LeadershipPeriod> open(Course fire) {
        return leaderships.ofIncident(fire.id).stream()
                .filter(period -> period.lasts() && !period.ofEffort())
                .toList();
    }

    private LeadershipPeriod effort(Course fire) {
        return leaderships.ofIncident(fire.id).stream()
                .filter(period -> period.lasts() && period.ofEffort())
                .findFirst()
                .orElseThrow();
    }
}
