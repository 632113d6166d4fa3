package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Course.both;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Deciding to activate, and what counts when the crisis management is silent. */
class DecidingScenarioTest extends Scenario {

    private static final String NIGHT = "2026-01-18T02:10:00Z";
    private static final String QUESTION = "skal beredskabet aktiveres";
    private static final String JUDGE = "Vurdér, om beredskabet skal aktiveres";

    @Test
    void letsAProposalToActivateCountWhenTheCrisisManagementIsSilent() {
        Course fire = town.at(NIGHT).reports(Report.fireForSocialWorkAlone());

        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION).staysSilent("PT4M", 3);
        fire.phone(deputyOf(CRISIS_MANAGEMENT)).rings(QUESTION).staysSilent("PT3M", 2);

        fire.phone(NURSE).rings("aktivér beredskabet");
        assertThat(fire.plan("social-work").path("basis").asText()).isEqualTo("BY_SILENCE");
        assertThat(fire.story()).contains("RESPONSE_COUNTED_BY_SILENCE");
    }

    @Test
    void letsAProposalToActivateCountWhenWhoeverTookItDoesNotDecide() {
        Course fire = town.at(NIGHT).reports(Report.fireForSocialWorkAlone());
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION).takes();
        assertThat(fire.dueDates("boundaryEvent_decisionOverdue"))
                .containsExactly(town.clock().instant().plus(Duration.ofMinutes(10)));

        fire.advance("PT10M");

        fire.phone(NURSE).rings("aktivér beredskabet");
        assertThat(fire.plan("social-work").path("basis").asText()).isEqualTo("BY_SILENCE");
    }

    @Test
    void asksTheNurseToJudgeAProposalNotToActivateWhenTheCrisisManagementIsSilent() {
        Course matter = town.reports(Report.quietMatter());
        assertThat(matter.plan("social-work").path("proposal").asText()).isEqualTo("DAILY_OPERATION");
        crisisManagementIsSilent(matter);

        matter.phone(NURSE).ringsBySms(JUDGE).takes();
        matter.completes(
                NURSE,
                "Beslut aktivering",
                "decision",
                "OVERRULE",
                "socialWorkResponse",
                "ACTIVATE",
                "crisisSupportResponse",
                "NOTHING");

        matter.phone("centerchef-css").rings("aktivér beredskabet");
        assertThat(matter.plan("social-work").path("basis").asText()).isEqualTo("OVERRULED");
        assertThat(matter.plan("social-work").path("decidedByRole").asText()).isEqualTo(NURSE);
    }

    @Test
    void goesRoundAgainUntilAPersonJudgesAProposalNotToActivate() {
        Course matter = town.reports(Report.quietMatter());
        crisisManagementIsSilent(matter);
        matter.phone(NURSE).ringsBySms(JUDGE).staysSilent("PT10M", 1, 1);
        matter.phone(deputyOf(NURSE)).ringsBySms(JUDGE).staysSilent("PT6M", 0, 1);
        assertThat(matter.dueDates("boundaryEvent_nobodyJudged"))
                .containsExactly(town.clock().instant().plus(Duration.ofMinutes(15)));

        matter.advance("PT15M");

        matter.phone(CRISIS_MANAGEMENT).ringsBySms(QUESTION).takes();
        matter.confirms();
        asksForOutreach(matter);
        assertThat(matter.plan("social-work").path("decision").asText()).isEqualTo("DAILY_OPERATION");
    }

    @Test
    void acceptsAJudgementWhileNobodyIsRung() {
        Course matter = town.reports(Report.quietMatter());
        crisisManagementIsSilent(matter);
        matter.phone(NURSE).ringsBySms(JUDGE).declines();
        matter.phone(deputyOf(NURSE)).ringsBySms(JUDGE).declines();

        matter.completes(NURSE, "Vurdér hændelsen", "decision", "CONFIRM");

        asksForOutreach(matter);
        assertThat(matter.runningTimers()).isEmpty();
    }

    @Test
    void asksAboutOutreachInDailyOperationToo() {
        Course matter = town.reports(Report.quietMatter());
        matter.phone(CRISIS_MANAGEMENT).ringsBySms(QUESTION).takes();
        matter.confirms();

        asksForOutreach(matter);
        matter.completes("handicap-psykiatrichef", "Overvej opsøgende indsats", "outreach", "NOT_NEEDED");

        assertThat(matter.json().path("state").asText()).isEqualTo("CLOSED");
    }

    private static void asksForOutreach(Course matter) {
        matter.told("opsøgende indsats overvejes", both(CRISIS_MANAGEMENT));
    }

    private static void crisisManagementIsSilent(Course matter) {
        matter.phone(CRISIS_MANAGEMENT).ringsBySms(QUESTION).staysSilent("PT8M", 1, 1);
        matter.phone(deputyOf(CRISIS_MANAGEMENT)).ringsBySms(QUESTION).staysSilent("PT5M", 1, 1);
    }
}
