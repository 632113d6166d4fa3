package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A gateway that is dead costs the alarm nothing but its own attempt, and is taken back when it answers again. */
class FailoverScenarioTest extends Scenario {

    private static final String NIGHT = "2026-01-18T02:10:00Z";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theAlarmArrivesByTheReserveAndTheDeadGatewayIsShownAndTakenBack() {
        town.at(NIGHT);
        OutsideWorld.isDown("sms");
        Course fire = town.reports(Report.fireForSocialWorkAlone());
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres").decides();
        fire.phone(NURSE).rings("aktivér beredskabet").staysSilent("PT3M", 2);
        fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet");

        assertThat(gatewaysOf(fire)).isNotEmpty().containsOnly("sms-2");
        assertThat(fire.timeline().stream().map(entry -> entry.path("type").asText()))
                .contains("MESSAGE_SENT")
                .doesNotContain("MESSAGE_FAILED", "MESSAGE_FAILED_FOR_NOW");
        assertThat(health().path("gateways").path("sms").asText()).isEqualTo("SILENT");
        assertThat(health().path("gateways").path("sms-2").asText()).isEqualTo("ANSWERS");

        OutsideWorld.isDown(false);
        fire.advance("PT40S");
        awaitsReceipts(fire);
        fire.phone(deputyOf(NURSE)).takes();
        assertThat(receiptsAwaited(fire))
                .as("the messages of an alarm that is over")
                .isZero();
        Course next = town.reports(Report.fireForSocialWorkAlone());
        next.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");

        assertThat(gatewaysOf(next)).containsExactly("sms");
        assertThat(health().path("gateways").path("sms").asText()).isEqualTo("ANSWERS");
        OutsideWorld.forgetEverything();
    }

    /** Who is told: whoever was to be. When: at once, the clock stands still. By what: the next gateway. */
    @ParameterizedTest
    @EnumSource
    void theSamePersonIsToldAtOnceByTheNextGatewayHoweverTheFirstFails(OutsideWorld.Fault fault) {
        town.at(NIGHT);
        OutsideWorld.fails("sms", fault);

        Course fire = town.reports(Report.fireForSocialWorkAlone());
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");

        assertThat(gatewaysOf(fire)).isNotEmpty().containsOnly("sms-2");
        assertThat(fire.timeline().stream().map(entry -> entry.path("type").asText()))
                .contains("MESSAGE_SENT")
                .doesNotContain("MESSAGE_FAILED", "MESSAGE_FAILED_FOR_NOW");
        assertThat(attempts(fire)).contains("sms " + (fault == OutsideWorld.Fault.REFUSES ? "REFUSED" : "UNAVAILABLE"));

        OutsideWorld.isDown(false);
        fire.advance("PT40S");
        Course next = town.reports(Report.fireForSocialWorkAlone());
        next.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");
        assertThat(gatewaysOf(next)).as("a failure is forgotten").containsOnly("sms");
        OutsideWorld.forgetEverything();
    }

    @Test
    void nothingIsLostWhileEveryGatewayIsDown() {
        town.at(NIGHT);
        OutsideWorld.isDown(true);
        Course fire = town.reports(Report.fireForSocialWorkAlone());
        assertThat(fire.timeline().stream().map(entry -> entry.path("type").asText()))
                .contains("MESSAGE_FAILED_FOR_NOW");

        OutsideWorld.isDown(false);
        fire.advance("PT5S");
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");

        assertThat(fire.calls()).containsExactly(CRISIS_MANAGEMENT + " DECIDE RINGING");
    }

    private List<String> attempts(Course incident) {
        return jdbc.sql(
                        "select a.gateway || ' ' || a.outcome from message_attempt a join message m on m.id = a.message_id"
                                + " where m.incident_id = :incident and a.channel = 'SMS'")
                .param("incident", incident.id)
                .query(String.class)
                .list();
    }

    /** As if the gateway of the deputy's messages had promised receipts. */
    private void awaitsReceipts(Course incident) {
        int waiting = jdbc.sql("update message set next_attempt_at = :later where incident_id = :incident"
                        + " and person_id = :person and state = 'SENT' and alert_id is not null")
                .param("later", OffsetDateTime.parse("2030-01-01T00:00:00Z"))
                .param("incident", incident.id)
                .param("person", deputyOf(NURSE))
                .update();
        assertThat(waiting).isPositive();
    }

    private int receiptsAwaited(Course incident) {
        return jdbc.sql("select count(*) from message where incident_id = :incident and state = 'SENT'"
                        + " and next_attempt_at is not null")
                .param("incident", incident.id)
                .query(Integer.class)
                .single();
    }

    /** By which gateway each SMS of an incident left. */
    private List<String> gatewaysOf(Course incident) {
        JsonNode messages = town.http.get("auditor", "/api/messages?incident=" + incident.id);
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> message.path("channel").asText().equals("SMS"))
                .map(message -> message.path("gateway").asText())
                .toList();
    }

    private JsonNode health() {
        return town.http
                .get("monitoring", "/actuator/health")
                .path("components")
                .path("gateways")
                .path("details");
    }
}
