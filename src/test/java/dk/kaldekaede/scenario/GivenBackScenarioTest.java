package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CASEWORKERS;
import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.SOCIAL_WORKERS;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Kan alligevel ikke": what was taken is given back, and the next is called within the same second. */
class GivenBackScenarioTest extends Scenario {

    private static final String NIGHT = "2026-01-18T02:10:00Z";
    private static final String LEADS = "Du leder nu den socialfaglige indsats";

    @Test
    void callsTheNextWhenTheLeaderGivesItBackByHerLinkAndRecordsTheTimeWithoutALeader() {
        Course fire = led();
        fire.advance("PT10M");
        fire.phone(SOCIAL_WORKERS).isReminded(2, 2);
        fire.phone(CASEWORKERS).isReminded(2, 2);
        Instant without = town.clock().instant();

        fire.phone(HP_CHIEF).givesBack();

        fire.phone(deputyOf(HP_CHIEF)).rings("kan du lede");
        assertThat(fire.phone(deputyOf(HP_CHIEF)).ringing().startedAt()).isEqualTo(without);
        fire.advance("PT50S");
        fire.phone(deputyOf(HP_CHIEF)).takes().receives(LEADS);
        assertThat(leaders(fire)).last().satisfies(leader -> assertThat(
                        leader.path("personId").asText())
                .isEqualTo(deputyOf(HP_CHIEF)));
        JsonNode gap = leaders(fire).get(leaders(fire).size() - 2);
        assertThat(gap.has("personId")).isFalse();
        assertThat(Duration.between(instant(gap, "from"), instant(gap, "to"))).hasSeconds(50);
        assertThat(fire.story())
                .containsSubsequence("LEADER_TAKEN " + HP_CHIEF, "LEADER_GIVEN_BACK " + HP_CHIEF, "LEADER_MISSING");
    }

    @Test
    void callsTheNextWhenTheLeaderGivesItBackInTasklist() {
        Course fire = led();

        fire.completes(HP_CHIEF, "Led indsatsen", "leaderAction", "GIVE_BACK");

        fire.phone(deputyOf(HP_CHIEF)).rings("kan du lede");
        assertThat(fire.calls()).contains(HP_CHIEF + " LEAD GIVEN_BACK");
    }

    @Test
    void goesToTheCentreChiefWhenTheFirstLinkGivesItBackWhileTheSecondIsRung() {
        Course fire = town.at(NIGHT).reports(Report.fireForSocialWorkAlone()).isDecided();
        fire.phone(NURSE).rings("aktivér beredskabet").takes();
        fire.phone(HP_CHIEF).rings("sammen med");

        fire.phone(NURSE).givesBack();

        fire.phone(HP_CHIEF).receives("du behøver ikke svare længere");
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet");
        assertThat(fire.phone(CENTRE_CHIEF).ringing().startedAt())
                .isEqualTo(town.clock().instant());
        assertThat(fire.calls()).contains(NURSE + " ACTIVATE GIVEN_BACK", HP_CHIEF + " CO_ACTIVATE WITHDRAWN");
    }

    @Test
    void callsTheDeputyWhenTheDeciderGivesItBackByLink() {
        Course fire = town.at(NIGHT).reports(Report.fireForSocialWorkAlone());
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres").takes();

        fire.phone(CRISIS_MANAGEMENT).givesBack();

        fire.phone(deputyOf(CRISIS_MANAGEMENT)).rings("skal beredskabet aktiveres");
        assertThat(fire.runningTimers()).doesNotContain("boundaryEvent_decisionOverdue");
    }

    @Test
    void callsTheDeputyWhenTheDeciderGivesItBackInTasklist() {
        Course fire = town.at("2026-01-14T09:00:00Z").reports(Report.fireForSocialWorkAlone());
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres").takes();

        fire.completes(CRISIS_MANAGEMENT, "Beslut aktivering", "decision", "GIVE_BACK");

        fire.phone(deputyOf(CRISIS_MANAGEMENT))
                .rings("skal beredskabet aktiveres")
                .takes();
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).containsExactly("Beslut aktivering");
    }

    @Test
    void callsTheDeputyWhenWhoeverWasToFindSomebodyGivesItBack() {
        town.withNobodyIn(List.of(NURSE, CENTRE_CHIEF), () -> {
            Course fire =
                    town.at(NIGHT).reports(Report.fireForSocialWorkAlone()).isDecided();
            fire.phone(CRISIS_MANAGEMENT).rings("INGEN I KÆDEN SVARER").takes();

            fire.phone(CRISIS_MANAGEMENT).givesBack();

            fire.phone(deputyOf(CRISIS_MANAGEMENT)).rings("INGEN I KÆDEN SVARER");
        });
    }

    private Course led() {
        Course fire = town.at("2026-01-14T09:00:00Z")
                .reports(Report.fireForSocialWorkAlone())
                .isDecided();
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        fire.socialWorkIsAnnounced();
        fire.phone(HP_CHIEF).rings("kan du lede").takes().receives(LEADS);
        return fire.peopleAreCalledIn(HP_CHIEF);
    }

    private static List<JsonNode> leaders(Course fire) {
        return fire.activation("social-work").findParents("subject").stream()
                .filter(period -> !period.path("subject").asText().equals("epc"))
                .toList();
    }

    private static Instant instant(JsonNode node, String field) {
        return Instant.parse(node.path(field).asText());
    }
}
