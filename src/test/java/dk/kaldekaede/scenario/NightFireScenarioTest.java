package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Course.both;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A block of flats burns at 03:10 on a Sunday; 140 are affected. */
class NightFireScenarioTest extends Scenario {

    @Test
    void goesFromTheReportToLeadersWhoHaveTakenItAndIsKeptInOrder() {
        Course fire = town.at("2026-01-18T02:10:00Z").reports(Report.fire());

        new NightFire(fire).runsUntilBothEffortsAreLed();

        assertThat(leader(fire, "social-work")).isEqualTo(HP_CHIEF);
        assertThat(leader(fire, "crisis-support")).isEqualTo(YOUTH_CHIEF);
        assertThat(fire.tasklist.names(HP_CHIEF)).contains("Led indsatsen");
        assertThat(fire.activation("social-work").path("state").asText()).isEqualTo("ACTIVE");
        assertThat(fire.activation("social-work").path("place").asText()).isEqualTo("EPC");
        assertThat(fire.story())
                .containsSubsequence(
                        "INCIDENT_REPORTED",
                        "RESPONSE_PROPOSED",
                        "ALERT_STARTED " + CRISIS_MANAGEMENT,
                        "ALERT_TAKEN " + CRISIS_MANAGEMENT,
                        "RESPONSE_DECIDED " + CRISIS_MANAGEMENT,
                        "ACTIVATION_STARTED",
                        "ALERT_STARTED " + NURSE,
                        "ALERT_TAKEN " + NURSE,
                        "ALERT_STARTED " + HP_CHIEF,
                        "ALERT_TAKEN " + HP_CHIEF,
                        "ACTIVATED " + NURSE,
                        "PLACE_DECIDED",
                        "LEADER_MISSING",
                        "ALERT_STARTED " + HP_CHIEF,
                        "ALERT_TAKEN " + HP_CHIEF,
                        "LEADER_TAKEN " + HP_CHIEF);
        assertThat(fire.timeline().stream()
                        .map(entry -> Instant.parse(entry.path("happenedAt").asText())))
                .isSorted();
    }

    @Test
    void endsWithThanksToEveryoneAndWithTheQuestionOfOutreach() {
        Course fire = town.at("2026-01-18T02:10:00Z").reports(Report.fire());
        NightFire night = new NightFire(fire);
        night.runsUntilBothEffortsAreLed();

        night.isStoodDownByItsLeaders();

        assertThat(fire.runningTimers()).isEmpty();
        fire.completes(CRISIS_MANAGEMENT, "Overvej opsøgende indsats", "outreach", "PLANNED");
        assertThat(fire.json().path("state").asText()).isEqualTo("CLOSED");
        assertThat(fire.story()).endsWith("OUTREACH_CONSIDERED", "INCIDENT_CLOSED");
    }

    @Test
    void handsAPartnerWhoWasNotReachedToTheCrisisManagement() {
        Course fire = town.at("2026-01-18T02:10:00Z").reports(Report.fireForSocialWorkAlone());
        fire.isDecided();
        fire.phone(NURSE).rings("aktivér beredskabet").takes();
        fire.phone(HP_CHIEF).rings("sammen med").takes();
        fire.socialWorkIsAnnounced();
        fire.phone(HP_CHIEF).rings("kan du lede").takes().receives("Du leder nu den socialfaglige indsats");
        fire.peopleAreCalledIn(HP_CHIEF);

        fire.completes("ydelsescentret", "Koordinér med Ydelsescentret", "contactResult", "AGREED");
        fire.completes("center-ejendomme", "Opret EPC med Center for Ejendomme", "contactResult", "NOT_REACHED");
        fire.told("en samarbejdspart kunne ikke nås", both(CRISIS_MANAGEMENT));
        fire.completes(HP_CHIEF, "Koordinér med AMK og KOP", "contactResult", "AGREED");
        fire.completes(CRISIS_MANAGEMENT, "Ring til Beredskab Øst", "contactResult", "AGREED");
        fire.completes(CRISIS_MANAGEMENT, "Ring til Vestegnens Politi", "contactResult", "AGREED");
        fire.completes(CRISIS_MANAGEMENT, "Ring til Lokal Beredskabskommission", "contactResult", "NOT_NEEDED");

        assertThat(fire.tasklist.names(HP_CHIEF)).containsExactly("Led indsatsen");
        fire.completes(HP_CHIEF, "Led indsatsen", "leaderAction", "STAND_DOWN");
        fire.thoseCalledInAreSpared();
        fire.told("Indsatsen er afviklet", NURSE, HP_CHIEF);
        fire.told("opsøgende indsats", both(CRISIS_MANAGEMENT));
    }

    static String leader(Course fire, String actionPlan) {
        List<JsonNode> leaders = fire.activation(actionPlan).findParents("subject");
        JsonNode last = leaders.get(leaders.size() - 1);
        assertThat(last.path("to").isMissingNode()).as("leads still: " + last).isTrue();
        return last.path("personId").asText(null);
    }

    /** The night fire, message by message. */
    record NightFire(Course fire) {

        void runsUntilBothEffortsAreLed() {
            fire.isDecided();
            fire.phone(NURSE).rings("aktivér beredskabet").takes();
            fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet");
            fire.phone(HP_CHIEF).rings("aktivér beredskabet sammen med").takes();
            fire.socialWorkIsAnnounced();
            fire.phone(HP_CHIEF)
                    .rings("kan du lede indsatsen")
                    .takes()
                    .receives("Du leder nu den socialfaglige indsats");
            fire.peopleAreCalledIn(HP_CHIEF);
            fire.phone(YOUTH_CHIEF).takes();
            fire.crisisSupportIsAnnouncedToo();
            fire.phone(YOUTH_CHIEF).rings("kan du lede indsatsen").takes().receives("Du leder nu krisestøtten");
            fire.psychologistsAreCalledIn(YOUTH_CHIEF);
        }

        void isStoodDownByItsLeaders() {
            fire.completes(HP_CHIEF, "Led indsatsen", "leaderAction", "STAND_DOWN");
            fire.thoseCalledInAreSpared();
            fire.told("Indsatsen er afviklet", NURSE, HP_CHIEF);
            fire.completes(YOUTH_CHIEF, "Led indsatsen", "leaderAction", "STAND_DOWN");
            fire.psychologistsAreSpared();
            fire.told("Indsatsen er afviklet", YOUTH_CHIEF);
            fire.told("opsøgende indsats", both(CRISIS_MANAGEMENT));
        }
    }
}
