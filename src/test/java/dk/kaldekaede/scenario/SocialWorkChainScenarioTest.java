package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.SOCIAL_GUIDANCE;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The links of social work: who is called when, and what happens when they are silent, decline or are not there. */
class SocialWorkChainScenarioTest extends Scenario {

    private static final String NIGHT = "2026-01-18T02:10:00Z";
    private static final String OFFICE_HOURS = "2026-01-14T09:00:00Z";
    private static final String NOBODY_ANSWERS = "INGEN I KÆDEN SVARER. Find en, der tager den socialfaglige bistand";
    private static final String LEADS = "Du leder nu den socialfaglige indsats";

    @Test
    void callsTheNurseWhenTheCentreChiefIsSilentInOfficeHours() {
        Course fire = decided(OFFICE_HOURS);

        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").staysSilent("PT3M", 2);
        fire.phone(deputyOf(CENTRE_CHIEF)).rings("aktivér beredskabet").staysSilent("PT2M", 1);
        fire.phone(NURSE).rings("aktivér beredskabet").takes();
        fire.phone(HP_CHIEF).rings("sammen med").takes();

        fire.socialWorkIsAnnounced();
        fire.phone(HP_CHIEF).rings("kan du lede");
        assertThat(fire.activation("social-work").path("activatedByRole").asText())
                .isEqualTo(NURSE);
    }

    @Test
    void letsTheCentreChiefActivateAlone() {
        Course fire = decided(OFFICE_HOURS);

        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();

        fire.socialWorkIsAnnounced();
        fire.phone(HP_CHIEF).rings("kan du lede");
        assertThat(fire.activation("social-work").path("activatedByRole").asText())
                .isEqualTo(CENTRE_CHIEF);
    }

    @Test
    void asksTheCentreChiefWhenTheNurseIsInAndTheHandicapAndPsychiatryChiefIsSilent() {
        Course fire = decided(NIGHT);
        fire.phone(NURSE).rings("aktivér beredskabet").takes();

        fire.phone(HP_CHIEF).rings("sammen med").staysSilent("PT5M", 2);
        fire.phone(deputyOf(HP_CHIEF)).rings("sammen med").staysSilent("PT3M", 2);
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();

        fire.socialWorkIsAnnounced();
        fire.phone(HP_CHIEF).rings("kan du lede");
        assertThat(fire.activation("social-work").path("activatedByRole").asText())
                .isEqualTo(CENTRE_CHIEF);
    }

    @Test
    void asksTheCrisisManagementWhenTheCentreChiefIsSilentToo() {
        Course fire = decided(NIGHT);
        fire.phone(NURSE).rings("aktivér beredskabet").takes();
        fire.phone(HP_CHIEF).rings("sammen med").declines();
        fire.phone(deputyOf(HP_CHIEF)).rings("sammen med").declines();

        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").staysSilent("PT5M", 2);
        fire.phone(deputyOf(CENTRE_CHIEF)).rings("aktivér beredskabet").staysSilent("PT3M", 2);

        fire.phone(CRISIS_MANAGEMENT).rings(NOBODY_ANSWERS).takes();
        fire.completes(CRISIS_MANAGEMENT, "Find en, der tager den", "foundRole", CRISIS_MANAGEMENT);
        fire.socialWorkIsAnnounced();
        fire.phone(SOCIAL_GUIDANCE).rings("kan du lede").takes().receives(LEADS);
        fire.peopleAreCalledIn(SOCIAL_GUIDANCE);
        assertThat(fire.activation("social-work").path("activatedByRole").asText())
                .isEqualTo(CRISIS_MANAGEMENT);
    }

    @Test
    void neverEndsInSilence() {
        Course fire = decided(NIGHT);
        fire.phone(NURSE).rings("aktivér beredskabet").staysSilent("PT3M", 2);
        fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet").staysSilent("PT2M", 1);
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").staysSilent("PT5M", 2);
        fire.phone(deputyOf(CENTRE_CHIEF)).rings("aktivér beredskabet").staysSilent("PT3M", 2);
        fire.phone(CRISIS_MANAGEMENT).rings(NOBODY_ANSWERS).staysSilent("PT4M", 3);
        fire.phone(deputyOf(CRISIS_MANAGEMENT)).rings(NOBODY_ANSWERS).staysSilent("PT3M", 2);
        assertThat(fire.tasklist.of(CRISIS_MANAGEMENT)).singleElement().satisfies(task -> {
            assertThat(task.path("name").asText())
                    .isEqualTo("Find en, der tager den: aktivér den socialfaglige bistand");
            assertThat(task.path("priority").asInt()).isEqualTo(100);
        });

        fire.advance("PT5M");
        fire.phone(CRISIS_MANAGEMENT).rings(NOBODY_ANSWERS).takes();
        fire.advance("PT5M");
        fire.phone(CRISIS_MANAGEMENT).rings(NOBODY_ANSWERS).takes();

        fire.completes(CRISIS_MANAGEMENT, "Find en, der tager den", "foundRole", NURSE);
        fire.phone(HP_CHIEF).rings("sammen med").takes();
        fire.socialWorkIsAnnounced();
        fire.phone(HP_CHIEF).rings("kan du lede").takes().receives(LEADS);
        fire.peopleAreCalledIn(HP_CHIEF);
        assertThat(fire.story()).contains("CHAIN_SILENT", "LEADER_TAKEN " + HP_CHIEF);
    }

    @Test
    void findsALeaderThroughTheCrisisManagementWhenNobodyLeads() {
        Course fire = decided(OFFICE_HOURS);
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        fire.socialWorkIsAnnounced();
        fire.phone(HP_CHIEF).rings("kan du lede").declines();
        fire.phone(deputyOf(HP_CHIEF)).rings("kan du lede").staysSilent("PT2M", 1);
        fire.phone(SOCIAL_GUIDANCE).rings("kan du lede").staysSilent("PT3M", 2);
        fire.phone(deputyOf(SOCIAL_GUIDANCE)).rings("kan du lede").staysSilent("PT2M", 1);

        fire.phone(CRISIS_MANAGEMENT).rings(NOBODY_ANSWERS).takes();
        fire.completes(CRISIS_MANAGEMENT, "Find en, der tager den", "foundRole", CENTRE_CHIEF);

        fire.phone(CENTRE_CHIEF).receives(LEADS);
        fire.peopleAreCalledIn(CENTRE_CHIEF);
        assertThat(NightFireScenarioTest.leader(fire, "social-work")).isEqualTo(CENTRE_CHIEF);
        assertThat(fire.tasklist.names(CENTRE_CHIEF)).contains("Led indsatsen");
    }

    @Test
    void goesOnAtOnceWhenNobodyIsOnDuty() {
        town.withNobodyIn(List.of(NURSE, CENTRE_CHIEF), () -> {
            Course fire = decided(NIGHT);

            fire.phone(CRISIS_MANAGEMENT).rings(NOBODY_ANSWERS);

            assertThat(fire.calls()).contains(NURSE + " ACTIVATE NOBODY", CENTRE_CHIEF + " ACTIVATE NOBODY");
            assertThat(fire.story()).contains("NOBODY_ON_DUTY " + NURSE, "NOBODY_ON_DUTY " + CENTRE_CHIEF);
            assertThat(fire.alerts()).allMatch(alert -> alert.startedAt().equals(Instant.parse(NIGHT)));
        });
    }

    @Test
    void callsTheCentreChiefFirstAtNightWhenNoNurseIsOnDuty() {
        town.withNobodyIn(List.of(NURSE), () -> {
            Course fire = decided(NIGHT);

            fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet");
        });
    }

    @Test
    void doesNotCallSomeoneWhoDeclinedUnderAnotherHat() {
        town.withAnotherHat(CENTRE_CHIEF, NURSE, () -> {
            Course fire = decided(NIGHT);
            fire.phone(NURSE).rings("aktivér beredskabet").declines();
            fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet").declines();

            fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet");

            assertThat(fire.calls())
                    .filteredOn(call -> call.startsWith(NURSE + " "))
                    .hasSize(1);
        });
    }

    @Test
    void goesOnAtOnceWhenAPersonHasNoContactWay() {
        town.withoutContactWays(NURSE, () -> {
            Course fire = decided(NIGHT);

            fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet");

            assertThat(fire.calls()).contains(NURSE + " ACTIVATE UNREACHABLE");
            assertThat(fire.story()).contains("ALERT_UNREACHABLE " + NURSE);
        });
    }

    @Test
    void recordsALateAnswerThatWinsNothing() {
        Course fire = decided(NIGHT);
        fire.phone(NURSE).rings("aktivér beredskabet").staysSilent("PT3M", 2);
        fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet");
        fire.advance("PT30S");

        assertThat(fire.phone(NURSE).takesTooLate().lateAnswerAt())
                .isEqualTo(town.clock().instant());

        assertThat(fire.phone(deputyOf(NURSE)).ringing().attempt()).isEqualTo(2);
        assertThat(fire.story()).endsWith("ALERT_LATE_ANSWER " + NURSE);
    }

    @Test
    void keepsTwoIncidentsApart() {
        Course first = decided(NIGHT);
        Course second = town.reports(Report.fireForSocialWorkAlone());
        first.phone(NURSE).rings("aktivér beredskabet");
        second.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");

        first.phone(NURSE).takes();
        first.phone(HP_CHIEF).rings("sammen med").declines();
        first.phone(deputyOf(HP_CHIEF)).rings("sammen med");
        second.phone(CRISIS_MANAGEMENT).takes();
        second.confirms();
        second.phone(NURSE).rings("aktivér beredskabet").takes();
        second.phone(HP_CHIEF).rings("sammen med").takes();

        second.socialWorkIsAnnounced();
        second.phone(HP_CHIEF).rings("kan du lede");
        assertThat(first.activation("social-work").path("state").asText()).isEqualTo("RINGING");
        assertThat(second.activation("social-work").path("state").asText()).isEqualTo("ACTIVE");
    }

    private Course decided(String moment) {
        return town.at(moment).reports(Report.fireForSocialWorkAlone()).isDecided();
    }
}
