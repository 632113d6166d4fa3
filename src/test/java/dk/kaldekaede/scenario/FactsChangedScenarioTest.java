package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Course.TASK;
import static dk.kaldekaede.scenario.Course.both;
import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is known changes while it runs: everyone with a part is told; who decides is asked when the proposal is new. */
class FactsChangedScenarioTest extends Scenario {

    private static final String CHANGED = "oplysningerne er ændret";
    private static final String QUESTION = "skal beredskabet aktiveres";

    @Test
    void tellsEveryoneWithAPartThatTwelveHaveBecomeOneHundredAndForty() {
        Course fire = town.reports(Report.fireForSocialWorkAlone().with("affectedPeople", 12))
                .isDecided();
        fire.phone(CENTRE_CHIEF).rings("ca. 12 berørte");

        fire.changes("affectedPeople", 140);

        fire.told("ca. 140 berørte", CRISIS_MANAGEMENT, CENTRE_CHIEF);
        assertThat(fire.json().path("facts").path("affectedPeople").asInt()).isEqualTo(140);
        assertThat(fire.json().path("factsVersion").asInt()).isEqualTo(2);
        assertThat(fire.story()).contains("FACTS_CHANGED", "PARTICIPANTS_INFORMED");
    }

    @Test
    void asksOnceWhenTheProposalChangesBeforeItIsDecided() {
        Course fire = town.reports(Report.fireForSocialWorkAlone());
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);

        fire.changes("ballerupCitizens", "NO");

        fire.told(CHANGED, CRISIS_MANAGEMENT);
        fire.phone(CRISIS_MANAGEMENT).takes();
        fire.confirms();
        fire.told("opsøgende indsats", both(CRISIS_MANAGEMENT));
        assertThat(fire.plan("social-work").path("decision").asText()).isEqualTo("NOTHING");
    }

    @Test
    void standsTheEffortDownWhenTheReversedProposalIsConfirmed() {
        Course fire = led();

        fire.changes("ballerupCitizens", "NO");
        fire.told(CHANGED, CRISIS_MANAGEMENT, CENTRE_CHIEF, HP_CHIEF);
        fire.phone(CRISIS_MANAGEMENT).ringsBySms(QUESTION);
        assertThat(fire.activation("social-work").path("state").asText()).isEqualTo("ACTIVE");

        fire.phone(CRISIS_MANAGEMENT).takes();
        fire.confirms();

        fire.thoseCalledInAreSpared();
        fire.told("Indsatsen er afviklet", CENTRE_CHIEF, HP_CHIEF);
        fire.told("opsøgende indsats", both(CRISIS_MANAGEMENT));
        assertThat(fire.activation("social-work").path("state").asText()).isEqualTo("STOOD_DOWN");
        assertThat(fire.runningTimers()).isEmpty();
    }

    @Test
    void startsCrisisSupportTooWhenTheRegionCanNotLiftItAlone() {
        Course fire = led();

        fire.changes("regionAnswer", "TOGETHER");
        fire.told(CHANGED, CRISIS_MANAGEMENT, CENTRE_CHIEF, HP_CHIEF);
        fire.isDecided();

        fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet").takes();
        fire.crisisSupportIsAnnouncedToo();
        fire.phone(YOUTH_CHIEF).rings("kan du lede");
        assertThat(fire.json().path("activations")).hasSize(2);
    }

    @Test
    void contactsNoPartnerTwiceWhenThereIsNoSceneAndAnEpcIsSetUp() {
        Course fire = town.reports(Report.fire()
                        .with("regionAnswer", "TOGETHER")
                        .with("scene", "NO")
                        .with("epcSetUp", "YES"))
                .isDecided();
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        fire.told("socialfaglig bistand er aktiveret", both(CENTRE_CHIEF));
        fire.told("socialfaglig bistand er aktiveret", both(CRISIS_MANAGEMENT));
        fire.told(TASK, "ydelsescentret");
        fire.told(TASK, both(CRISIS_MANAGEMENT));
        fire.phone(HP_CHIEF).rings("kan du lede");

        fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet").takes();

        fire.told("krisestøtte er aktiveret", both(YOUTH_CHIEF));
        fire.told("krisestøtte er aktiveret", both(CRISIS_MANAGEMENT));
        fire.told(TASK, both(YOUTH_CHIEF));
        fire.phone(YOUTH_CHIEF).rings("kan du lede");
    }

    private Course led() {
        Course fire = town.reports(Report.fireForSocialWorkAlone()).isDecided();
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        fire.socialWorkIsAnnounced();
        fire.phone(HP_CHIEF).rings("kan du lede").takes().receives("Du leder nu den socialfaglige indsats");
        return fire.peopleAreCalledIn(HP_CHIEF);
    }
}
