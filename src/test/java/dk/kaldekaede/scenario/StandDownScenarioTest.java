package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Course.both;
import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.DUTY_OFFICE;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.SOCIAL_GUIDANCE;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Called off early: everyone who was called is told, and nothing rings any more. */
class StandDownScenarioTest extends Scenario {

    private static final String NIGHT = "2026-01-18T02:10:00Z";
    private static final String QUESTION = "skal beredskabet aktiveres";
    private static final String NO_ANSWER_NEEDED = "du behøver ikke svare længere";
    private static final String THANKS = "Indsatsen er afviklet. Tak";
    private static final String NOBODY_ANSWERS = "INGEN I KÆDEN SVARER";

    @Test
    void tellsTheLinksOfBothChainsThatRing() {
        Course fire = town.at(NIGHT).reports(Report.fire()).isDecided();
        fire.phone(NURSE).rings("aktivér beredskabet").declines();
        fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet");
        fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet");

        fire.isStoodDown();

        fire.told(NO_ANSWER_NEEDED, deputyOf(NURSE), YOUTH_CHIEF);
        fire.told(THANKS, NURSE, deputyOf(NURSE), YOUTH_CHIEF);
        isOver(fire);
        assertThat(fire.calls())
                .contains(deputyOf(NURSE) + " ACTIVATE STOOD_DOWN", YOUTH_CHIEF + " ACTIVATE STOOD_DOWN");
    }

    @Test
    void tellsTheCrisisManagementWhileItRings() {
        Course fire = town.at(NIGHT).reports(Report.fireForSocialWorkAlone());
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);

        fire.isStoodDown();

        fire.told(NO_ANSWER_NEEDED, CRISIS_MANAGEMENT);
        isOver(fire);
        assertThat(fire.plan("social-work").path("basis").asText()).isEqualTo("CALLED_OFF");
    }

    @Test
    void endsTheTaskOfDeciding() {
        Course fire = town.at(NIGHT).reports(Report.fireForSocialWorkAlone());
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION).takes();

        fire.isStoodDown();

        isOver(fire);
        assertThat(fire.plan("social-work").path("basis").asText()).isEqualTo("CALLED_OFF");
    }

    @Test
    void endsTheTaskOfJudging() {
        Course matter = town.reports(Report.quietMatter());
        matter.phone(CRISIS_MANAGEMENT).ringsBySms(QUESTION).declines();
        matter.phone(deputyOf(CRISIS_MANAGEMENT)).ringsBySms(QUESTION).declines();
        matter.phone(NURSE).ringsBySms("Vurdér").declines();
        matter.phone(deputyOf(NURSE)).ringsBySms("Vurdér").declines();

        matter.isStoodDown();

        isOver(matter);
        assertThat(matter.plan("social-work").path("basis").asText()).isEqualTo("CALLED_OFF");
    }

    @Test
    void endsTheSearchForALeader() {
        Course fire = activated();
        fire.phone(HP_CHIEF).rings("kan du lede");

        fire.isStoodDown();

        fire.told(NO_ANSWER_NEEDED, HP_CHIEF);
        fire.told(THANKS, CENTRE_CHIEF, HP_CHIEF);
        isOver(fire);
    }

    @Test
    void endsTheCrisisManagementsSearchForALeader() {
        Course fire = activated();
        for (String person : List.of(HP_CHIEF, deputyOf(HP_CHIEF), SOCIAL_GUIDANCE, deputyOf(SOCIAL_GUIDANCE))) {
            fire.phone(person).rings("kan du lede").declines();
        }
        fire.phone(CRISIS_MANAGEMENT).rings(NOBODY_ANSWERS).takes();

        fire.isStoodDown();

        fire.told(THANKS, CENTRE_CHIEF, CRISIS_MANAGEMENT);
        fire.told(THANKS, both(HP_CHIEF));
        fire.told(THANKS, both(SOCIAL_GUIDANCE));
        isOver(fire);
    }

    @Test
    void endsTheCrisisManagementsSearchForALinkOfSocialWork() {
        town.withNobodyIn(List.of(NURSE, CENTRE_CHIEF), () -> {
            Course fire =
                    town.at(NIGHT).reports(Report.fireForSocialWorkAlone()).isDecided();
            fire.phone(CRISIS_MANAGEMENT).rings(NOBODY_ANSWERS).takes();

            fire.isStoodDown();

            fire.told(THANKS, CRISIS_MANAGEMENT);
            isOver(fire);
        });
    }

    @Test
    void endsTheCrisisManagementsSearchForALinkOfCrisisSupportWhileItRings() {
        Course fire = town.at(NIGHT)
                .reports(Report.fire().with("ballerupCitizens", "NO"))
                .isDecided();
        for (String person : List.of(YOUTH_CHIEF, deputyOf(YOUTH_CHIEF), DUTY_OFFICE, deputyOf(DUTY_OFFICE))) {
            fire.phone(person).rings("aktivér beredskabet").declines();
        }
        fire.phone(CRISIS_MANAGEMENT).rings(NOBODY_ANSWERS);

        fire.isStoodDown();

        fire.told(NO_ANSWER_NEEDED, CRISIS_MANAGEMENT);
        fire.told(THANKS, CRISIS_MANAGEMENT);
        fire.told(THANKS, both(YOUTH_CHIEF));
        fire.told(THANKS, both(DUTY_OFFICE));
        isOver(fire);
    }

    private Course activated() {
        Course fire = town.reports(Report.fireForSocialWorkAlone()).isDecided();
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        return fire.socialWorkIsAnnounced();
    }

    private static void isOver(Course fire) {
        fire.told("opsøgende indsats", both(CRISIS_MANAGEMENT));
        assertThat(fire.runningTimers()).isEmpty();
        assertThat(fire.alerts()).noneMatch(alert -> alert.ringing());
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT))
                .contains("Overvej opsøgende indsats")
                .isSubsetOf("Overvej opsøgende indsats", "Skriv evaluering");
        assertThat(fire.json().path("activations"))
                .allSatisfy(each -> assertThat(each.path("state").asText()).isEqualTo("STOOD_DOWN"));
    }
}
