package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Course.both;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.DUTY_OFFICE;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.incident.cap.Alarm;
import org.junit.jupiter.api.Test;

/** An alarm centre cancels its alert: a person decides, and nothing stops by itself. */
class CapCancellationScenarioTest extends CapScenario {

    @Test
    void putsACancellationToAPersonWhoLetsItGoOn() {
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place);
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);

        JsonNode answer = centre.sends(Alarm.following("Cancel", LATER, alarm), 202, "CANCEL_ASKED");

        assertThat(answer.path("id").asText()).isEqualTo(fire.id);
        fire.told(CANCELLED, both(CRISIS_MANAGEMENT));
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).contains(DECIDE_CANCELLATION);
        assertThat(fire.alerts()).anyMatch(alert -> alert.ringing());

        assertThat(fire.phone(CRISIS_MANAGEMENT).page())
                .contains("Alarmcentralen har afmeldt", "Aktivér det foreslåede");

        fire.completes(CRISIS_MANAGEMENT, DECIDE_CANCELLATION, "cancellation", "GO_ON");

        assertThat(fire.phone(CRISIS_MANAGEMENT).page()).doesNotContain("Alarmcentralen har afmeldt");

        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).doesNotContain(DECIDE_CANCELLATION);
        assertThat(fire.alerts()).anyMatch(alert -> alert.ringing());
        assertThat(fire.story()).contains("CANCELLATION_ASKED", "CANCELLATION_DECIDED");
        fire.phone(CRISIS_MANAGEMENT).decides();
        fire.phone(NURSE).rings("aktivér beredskabet");
        fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet");
        fire.phone(Municipality.PROPERTY_CENTRE).rings("aktivér beredskabet");
    }

    @Test
    void callsTheWholeIncidentOffWhenAPersonSaysSo() {
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place).isDecided();
        fire.phone(NURSE).rings("aktivér beredskabet");
        fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet").declines();
        fire.phone(Municipality.deputyOf(YOUTH_CHIEF))
                .rings("aktivér beredskabet")
                .declines();
        fire.phone(DUTY_OFFICE).rings("aktivér beredskabet");
        fire.phone(Municipality.PROPERTY_CENTRE).rings("aktivér beredskabet");
        centre.sends(Alarm.following("Cancel", LATER, alarm), 202, "CANCEL_ASKED");
        fire.told(CANCELLED, both(CRISIS_MANAGEMENT));

        fire.completes(CRISIS_MANAGEMENT, DECIDE_CANCELLATION, "cancellation", "CALL_OFF");

        fire.told("du behøver ikke svare længere", NURSE, DUTY_OFFICE, Municipality.PROPERTY_CENTRE);
        fire.told("Indsatsen er afviklet", NURSE, DUTY_OFFICE, Municipality.PROPERTY_CENTRE);
        fire.told("Indsatsen er afviklet", both(YOUTH_CHIEF));
        fire.told("opsøgende indsats", both(CRISIS_MANAGEMENT));
        assertThat(fire.runningTimers()).isEmpty();
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).containsExactly("Overvej opsøgende indsats");
    }

    @Test
    void forgetsTheQuestionWhenTheIncidentIsCalledOffMeanwhile() {
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place);
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);
        centre.sends(Alarm.following("Cancel", LATER, alarm), 202, "CANCEL_ASKED");
        fire.told(CANCELLED, both(CRISIS_MANAGEMENT));

        fire.isStoodDown();

        fire.told("du behøver ikke svare længere", CRISIS_MANAGEMENT);
        fire.told("opsøgende indsats", both(CRISIS_MANAGEMENT));
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).containsExactly("Overvej opsøgende indsats");
    }

    @Test
    void asksOnceWhenTwoCancellationsCome() {
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place);
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);

        centre.sends(Alarm.following("Cancel", LATER, alarm), 202, "CANCEL_ASKED");
        centre.sends(Alarm.following("Cancel", LATER_STILL, alarm), 202, "CANCEL_ASKED");

        fire.told(CANCELLED, both(CRISIS_MANAGEMENT));
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).containsOnlyOnce(DECIDE_CANCELLATION);
    }

    @Test
    void keepsACancellationUntilItsAlertComesAndOpensThenAndAsks() {
        long before = incidents();
        Alarm alarm = alarm();
        Alarm cancellation = Alarm.following("Cancel", LATER, alarm);

        JsonNode kept = centre.sends(cancellation, 202, "CANCEL_KEPT");

        assertThat(kept.has("id")).isFalse();
        assertThat(incidents()).isEqualTo(before);

        Course fire = centre.opens(alarm, place);

        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);
        fire.told(CANCELLED, both(CRISIS_MANAGEMENT));
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).contains(DECIDE_CANCELLATION);
        assertThat(listed(kept).path("outcome").asText()).isEqualTo("CANCEL_ASKED");
        assertThat(centre.sends(cancellation, 200, "CANCEL_ASKED").path("id").asText())
                .isEqualTo(fire.id);
    }

    @Test
    void callsNobodyForWhatComesAfterTheEndUnlessItIsNewer() {
        Alarm alarm = alarm();
        Course fire = centre.opens(alarm, place);
        fire.phone(CRISIS_MANAGEMENT).rings(QUESTION);
        Alarm cancellation = Alarm.following("Cancel", LATER_STILL, alarm);
        fire.isStoodDown();
        fire.told("du behøver ikke svare længere", CRISIS_MANAGEMENT);
        fire.told("opsøgende indsats", both(CRISIS_MANAGEMENT));

        centre.sends(cancellation, 200, "LATE");
        centre.sends(update(alarm), 200, "LATE");
        town.at("2026-01-18T04:00:00Z");
        Course again = centre.opens(
                update(alarm)
                        .with("sent", "2026-01-18T05:00:00+01:00")
                        .with("identifier", alarm.name().hashCode() + "-3"),
                place);

        assertThat(again.id).isNotEqualTo(fire.id);
        again.phone(CRISIS_MANAGEMENT).rings(QUESTION);
    }
}
