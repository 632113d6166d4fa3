package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.DUTY_OFFICE;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.SpokenAnswers;
import org.junit.jupiter.api.Test;

/** The links of crisis support (KS-5.1), and what people said on the telephone before the chain came to them. */
class CrisisSupportChainScenarioTest extends Scenario {

    private static final String NIGHT = "2026-01-18T02:10:00Z";

    @Test
    void callsTheDutyOfficeWhenTheYouthChiefIsSilent() {
        Course fire = decided();
        fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet").staysSilent("PT5M", 2);
        fire.phone(deputyOf(YOUTH_CHIEF)).rings("aktivér beredskabet").staysSilent("PT3M", 2);

        fire.phone(DUTY_OFFICE).rings("aktivér beredskabet").takes();

        fire.crisisSupportIsAnnounced();
        fire.phone(YOUTH_CHIEF).rings("kan du lede");
        assertThat(fire.activation("crisis-support").path("activatedByRole").asText())
                .isEqualTo(DUTY_OFFICE);
    }

    @Test
    void letsTheCrisisManagementFindSomeoneWhenBothAreSilent() {
        Course fire = decided();
        fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet").declines();
        fire.phone(deputyOf(YOUTH_CHIEF)).rings("aktivér beredskabet").declines();
        fire.phone(DUTY_OFFICE).rings("aktivér beredskabet").staysSilent("PT3M", 2);
        fire.phone(deputyOf(DUTY_OFFICE)).rings("aktivér beredskabet").staysSilent("PT2M", 1);

        Phone management = fire.phone(CRISIS_MANAGEMENT).rings("INGEN I KÆDEN SVARER. Find en, der tager krisestøtten");
        assertThat(management.page()).contains("Find en, der kan tage krisestøtten.", "Jeg finder en");
        management.takes();
        fire.completes(CRISIS_MANAGEMENT, "Find en, der tager den", "foundRole", CRISIS_MANAGEMENT);

        fire.crisisSupportIsAnnounced();
        fire.phone(CRISIS_MANAGEMENT).rings("INGEN I KÆDEN SVARER");
        assertThat(fire.activation("crisis-support").path("state").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void believesWhatAPersonPromisedOnTheTelephone() {
        Course fire = town.at(NIGHT).reports(Report.fire().with("ballerupCitizens", "NO"));
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres").takes();
        town.bean(SpokenAnswers.class).record(fire.id, YOUTH_CHIEF, YOUTH_CHIEF, Answer.TAKE, CRISIS_MANAGEMENT);

        fire.confirms();

        fire.crisisSupportIsAnnounced();
        fire.phone(YOUTH_CHIEF).rings("kan du lede");
        assertThat(fire.calls()).contains(YOUTH_CHIEF + " ACTIVATE TAKEN");
        assertThat(fire.story()).contains("SPOKEN_ANSWER " + YOUTH_CHIEF);
    }

    @Test
    void doesNotCallSomeoneWhoSaidOnTheTelephoneThatSheCanNot() {
        Course fire = town.at(NIGHT).reports(Report.fire().with("ballerupCitizens", "NO"));
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres").takes();
        town.bean(SpokenAnswers.class).record(fire.id, YOUTH_CHIEF, YOUTH_CHIEF, Answer.DECLINE, CRISIS_MANAGEMENT);

        fire.confirms();

        fire.phone(deputyOf(YOUTH_CHIEF)).rings("aktivér beredskabet");
    }

    private Course decided() {
        return town.at(NIGHT)
                .reports(Report.fire().with("ballerupCitizens", "NO"))
                .isDecided();
    }
}
