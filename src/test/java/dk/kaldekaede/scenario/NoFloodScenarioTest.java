package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Messenger;
import dk.kaldekaede.notification.GatewaySays;
import dk.kaldekaede.notification.MessageKind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several incidents at once, and the one person who is called for all of them. */
class NoFloodScenarioTest extends Scenario {

    @BeforeEach
    void messagesArePaced() {
        Handset.forgetAllCalls(town);
        OutsideWorld.pacesMessages();
    }

    /** What goes on after the alarms is not what these tests are about. */
    @AfterEach
    void restIsRead() {
        OutsideWorld.forgetEverything();
        town.bean(JdbcClient.class)
                .sql("update message set state = 'WITHDRAWN', next_attempt_at = null"
                        + " where state in ('QUEUED', 'FAILED_FOR_NOW', 'HELD_BACK')")
                .update();
    }

    @Test
    void theFirstComesAtOnceAndTwoMoreTogetherEachAnsweredByItsOwnCode() {
        Course first = town.at("2026-03-03T02:10:00Z").reports(Report.fireForSocialWorkAlone());
        Course second = town.reports(Report.fireForSocialWorkAlone());
        Course third = town.reports(Report.fireForSocialWorkAlone());
        Stream.of(first, second, third).forEach(this::activates);
        first.phone(NURSE).rings("aktivér beredskabet");
        of(NURSE).readsNothing();
        Alert two = second.phone(NURSE).ringing();
        Alert three = third.phone(NURSE).ringing();

        first.advance("PT20S");

        assertThat(of(NURSE).reads("JA " + two.code()))
                .contains("JA " + three.code(), "/k/")
                .containsOnlyOnce("\n---\n");
        of(NURSE).readsNothing();
        assertThat(sms(two)).isEqualTo("SENT " + providerId(two));
        assertThat(providerId(three)).isEqualTo(providerId(two));
        assertThat(town.bean(GatewaySays.class).delivered("sms", providerId(two)))
                .isTrue();
        assertThat(Stream.of(two, three).map(this::sms))
                .allSatisfy(message -> assertThat(message).startsWith("DELIVERED"));

        of(NURSE).writes("JA " + two.code()).reads("Tak.");
        assertThat(List.of(state(two), state(three))).containsExactly(AlertState.TAKEN, AlertState.RINGING);
        of(NURSE).writes("JA " + three.code()).reads("Tak.");
        assertThat(state(three)).isEqualTo(AlertState.TAKEN);
        assertThat(mails(third)).as("nobody needs the mail any more").containsOnly("WITHDRAWN");
        assertThat(third.timeline().toString()).contains("MESSAGE_WITHDRAWN");
    }

    @Test
    void whatNobodyKnowsOfYetComesAtOnceHoweverMuchSheGets() {
        town.at("2026-03-06T02:10:00Z");
        for (int i = 0; i < 3; i++) {
            Course fire = town.reports(Report.fireForSocialWorkAlone());
            fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");
        }
        of(CRISIS_MANAGEMENT).readsNothing();
    }

    @Test
    void afterAnOutageOneSmsHasAllOfThem() {
        town.at("2026-03-04T02:10:00Z");
        OutsideWorld.isDown(true);
        List<Course> fires = Stream.generate(() -> town.reports(Report.fireForSocialWorkAlone()))
                .limit(3)
                .toList();
        of(CRISIS_MANAGEMENT).readsNothing();
        OutsideWorld.isDown(false);

        fires.get(0).advance("PT5S");

        String[] codes = fires.stream()
                .map(fire -> "JA " + fire.phone(CRISIS_MANAGEMENT).ringing().code())
                .toArray(String[]::new);
        assertThat(of(CRISIS_MANAGEMENT).reads(codes[0])).contains(codes);
        of(CRISIS_MANAGEMENT).readsNothing();
    }

    @Test
    void moreThanAnHourAllowsIsHeldBackButNoAlarm() {
        Course fire = town.at("2026-03-05T02:10:00Z").reports(Report.fireForSocialWorkAlone());
        OutsideWorld.forgetEverything();
        OutsideWorld.pacesMessages();
        for (int i = 0; i < 20; i++) {
            tellsTheNurse(fire);
            of(NURSE).reads(fire.where());
        }

        tellsTheNurse(fire);

        of(NURSE).readsNothing();
        assertThat(states(fire)).contains("INFORMATION HELD_BACK");
        assertThat(fire.timeline().toString()).contains("MESSAGE_HELD_BACK");
        of(CRISIS_MANAGEMENT)
                .writes("JA " + fire.phone(CRISIS_MANAGEMENT).ringing().code());
        of(NURSE).reads("aktivér beredskabet");
    }

    private void tellsTheNurse(Course fire) {
        town.clock().advance(Duration.ofSeconds(61));
        town.bean(TransactionTemplate.class).executeWithoutResult(status -> town.bean(Messenger.class)
                .tell(fire.id, NURSE, NURSE, MessageKind.INFORMATION, "alert.replaced"));
        town.deliver();
    }

    /** The crisis management is told of each fire at once, and wants the preparedness. */
    private void activates(Course fire) {
        Alert asked = fire.phone(CRISIS_MANAGEMENT).ringing();
        of(CRISIS_MANAGEMENT).reads("JA " + asked.code());
        of(CRISIS_MANAGEMENT).writes("JA " + asked.code()).reads("Tak. Beslutningen gælder nu");
    }

    private Handset of(String person) {
        return Handset.of(town, person);
    }

    private AlertState state(Alert alert) {
        return town.bean(Alerts.class).find(alert.id()).orElseThrow().state();
    }

    private String sms(Alert alert) {
        return message(alert, "state") + " " + providerId(alert);
    }

    private String providerId(Alert alert) {
        return message(alert, "provider_id");
    }

    private String message(Alert alert, String column) {
        return town.bean(JdbcClient.class)
                .sql("select " + column + " from message where alert_id = :alert and channel = 'SMS'")
                .param("alert", alert.id())
                .query(String.class)
                .single();
    }

    private List<String> mails(Course incident) {
        return messages(incident)
                .filter(message -> message.path("channel").asText().equals("MAIL")
                        && message.path("personId").asText().equals(NURSE)
                        && message.path("kind").asText().equals("ALERT"))
                .map(message -> message.path("state").asText())
                .toList();
    }

    private List<String> states(Course incident) {
        return messages(incident)
                .map(message -> message.path("kind").asText() + " "
                        + message.path("state").asText())
                .toList();
    }

    private Stream<JsonNode> messages(Course incident) {
        return StreamSupport.stream(
                town.http
                        .get("auditor", "/api/messages?incident=" + incident.id)
                        .spliterator(),
                false);
    }
}
