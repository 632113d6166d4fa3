package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Course.both;
import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.DUTY_OFFICE;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Activation from below (SF-5.2): a link activates, the crisis management is informed and can overrule. */
class FromBelowScenarioTest extends Scenario {

    private static final String NIGHT = "2026-01-18T02:10:00Z";
    private static final String QUESTION = "skal beredskabet aktiveres";

    @Test
    void letsTheNurseActivateWithTheHandicapAndPsychiatryChiefUntilTheCrisisManagementOverrules() {
        Course fire = town.at(NIGHT).reports(Report.fireForSocialWorkAlone());
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);

        fire.isActivatedFromBelow("social-work", NURSE);
        fire.phone(HP_CHIEF).rings("sammen med").takes();
        fire.socialWorkIsAnnounced();
        fire.phone(HP_CHIEF).rings("kan du lede");
        assertThat(fire.plan("social-work").path("basis").asText()).isEqualTo("FROM_BELOW");

        fire.phone(CRISIS_MANAGEMENT).takes();
        fire.overrules("NOTHING", "NOTHING");

        fire.phone(HP_CHIEF).receives("du behøver ikke svare længere");
        fire.told("Indsatsen er afviklet", HP_CHIEF);
        fire.told("opsøgende indsats", both(CRISIS_MANAGEMENT));
        assertThat(fire.activation("social-work").path("state").asText()).isEqualTo("STOOD_DOWN");
        assertThat(fire.plan("social-work").path("basis").asText()).isEqualTo("OVERRULED");
        assertThat(fire.runningTimers()).isEmpty();
    }

    @Test
    void callsTheNurseWhenTheHandicapAndPsychiatryChiefActivates() {
        Course fire = town.at(NIGHT).reports(Report.fireForSocialWorkAlone());
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);

        fire.isActivatedFromBelow("social-work", HP_CHIEF);

        fire.phone(NURSE).rings("sammen med").takes();
        fire.socialWorkIsAnnounced();
        fire.phone(HP_CHIEF).rings("kan du lede");
    }

    @Test
    void startsNoSecondActivationWhenTheCrisisManagementConfirmsWhatRunsAlready() {
        Course fire = town.at(NIGHT).reports(Report.fireForSocialWorkAlone());
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);
        fire.isActivatedFromBelow("social-work", CENTRE_CHIEF);
        fire.socialWorkIsAnnounced();
        fire.phone(HP_CHIEF).rings("kan du lede");

        fire.phone(CRISIS_MANAGEMENT).takes();
        fire.confirms();

        assertThat(fire.json().path("activations")).hasSize(1);
        assertThat(fire.plan("social-work").path("basis").asText()).isEqualTo("CONFIRMED");
    }

    @Test
    void letsTheDutyOfficeActivateCrisisSupportAlone() {
        Course fire = town.at(NIGHT).reports(Report.fireForSocialWorkAlone());
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);

        fire.isActivatedFromBelow("crisis-support", DUTY_OFFICE);

        fire.crisisSupportIsAnnounced();
        fire.phone(YOUTH_CHIEF).rings("kan du lede");
    }
}
