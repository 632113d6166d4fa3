package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.AnsweredVia;
import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageRow;
import dk.kaldekaede.notification.Messages;
import dk.kaldekaede.scenario.OutsideWorld.Letter;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** At night the telephone rings: what it reads aloud, and what its keys do, as a provider passes them on. */
class AnswersByTelephoneScenarioTest extends Scenario {

    private static final String NIGHT = "2026-01-18T02:10:00Z";
    private static final String DAY = "2026-01-14T09:00:00Z";

    /** Whoever was rung by the tests before this one has nothing to answer any more. */
    @BeforeEach
    void nothingRings() {
        Handset.forgetAllCalls(town);
    }

    @Test
    void ringsAtNightAndTakesTheAnswerFromTheKeys() {
        OutsideWorld.ringsPeopleUp();
        Course fire = town.at(NIGHT).reports(Report.fireForSocialWorkAlone());
        Handset management = of(CRISIS_MANAGEMENT);
        Letter call = management.rings("Skal beredskabet aktiveres?");
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");
        assertThat(call.text())
                .contains(fire.where(), "Det foreslås at aktivere. Tryk 1 for at aktivere som foreslået, 2")
                .doesNotContain("http");
        assertThat(channels(fire)).containsExactlyInAnyOrder(Channel.VOICE, Channel.SMS, Channel.MAIL);

        assertThat(management.presses(call, "3")).contains("Skal beredskabet aktiveres?", "Tryk 1");
        assertThat(management.presses(call, "3")).contains("Tryk 1");
        assertThat(fire.phone(CRISIS_MANAGEMENT).ringing().state()).isEqualTo(AlertState.RINGING);
        assertThat(management.presses(call, "1")).contains("Tak. Beslutningen gælder nu");

        Letter nursesCall = of(NURSE).rings("Aktivér beredskabet. Tryk 1 for ja, 2 for nej");
        fire.phone(NURSE).rings("aktivér beredskabet");
        Alert first = fire.phone(NURSE).ringing();
        String id = "no-" + first.id();
        assertThat(Handset.said(of(NURSE).pressed(id, nursesCall.id(), "2", OutsideWorld.VOICE_REPLIES)))
                .contains("Det er noteret, at du ikke kan");
        Letter deputysCall = of(deputyOf(NURSE)).rings("Aktivér beredskabet");
        fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet");
        assertThat(Handset.said(of(NURSE).pressed(id, nursesCall.id(), "2", OutsideWorld.VOICE_REPLIES)))
                .as("the same key again")
                .contains("Det er noteret");
        assertThat(of(deputyOf(NURSE)).presses(deputysCall, "1")).contains("Tak. Du har den", "linket i din besked");
        of(HP_CHIEF).rings("sammen med det led");
        fire.phone(HP_CHIEF).rings("sammen med");

        assertThat(of(NURSE).presses(nursesCall, "1")).as("too late").doesNotContain("Tak. Du har den");
        assertThat(fire.story()).containsOnlyOnce("ALERT_DECLINED " + NURSE).contains("ALERT_LATE_ANSWER " + NURSE);
        assertThat(fire.alerts())
                .filteredOn(alert -> !alert.ringing())
                .allSatisfy(alert -> assertThat(alert.answeredVia()).isEqualTo(AnsweredVia.KEYPRESS));
    }

    @Test
    void isAClosedDoorForWhoeverForgesOrGuesses() {
        OutsideWorld.ringsPeopleUp();
        Course fire = town.at(NIGHT).reports(Report.fireForSocialWorkAlone());
        Handset management = of(CRISIS_MANAGEMENT);
        Letter call = management.rings("Skal beredskabet aktiveres?");
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");
        Alert alert = fire.phone(CRISIS_MANAGEMENT).ringing();
        String sms = town.bean(Messages.class).ofAlert(alert.id()).stream()
                .filter(message -> message.channel() == Channel.SMS)
                .map(MessageRow::id)
                .findFirst()
                .orElseThrow();

        assertThat(management
                        .pressed("forged", call.id(), "1", OutsideWorld.SMS_REPLIES)
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> guessed = management.pressed("guess", alert.id(), "1", OutsideWorld.VOICE_REPLIES);
        assertThat(guessed.statusCode()).isEqualTo(404);
        assertThat(Handset.said(guessed)).contains("Ring +45 20 00 00 02");
        assertThat(management
                        .pressed("sms", sms, "1", OutsideWorld.VOICE_REPLIES)
                        .statusCode())
                .as("an SMS was not read aloud")
                .isEqualTo(404);
        assertThat(state(alert)).isEqualTo(AlertState.RINGING);

        JdbcClient jdbc = town.bean(JdbcClient.class);
        jdbc.sql("alter table trail_entry rename to trail_entry_away").update();
        try {
            HttpResponse<String> lost = management.pressed("lost", call.id(), "1", OutsideWorld.VOICE_REPLIES);
            assertThat(lost.statusCode()).isEqualTo(503);
            assertThat(Handset.said(lost))
                    .contains("kunne ikke gemmes", "Ring +45 20 00 00 02")
                    .doesNotContain("Tak");
        } finally {
            jdbc.sql("alter table trail_entry_away rename to trail_entry").update();
        }
        assertThat(state(alert)).isEqualTo(AlertState.RINGING);
    }

    @Test
    void reachesWhoeverHasATelephoneThatOnlyRings() {
        OutsideWorld.ringsPeopleUp();
        Course fire = town.at(DAY).reports(Report.fireForSocialWorkAlone());
        Handset chief = of(CENTRE_CHIEF);

        town.withATelephoneOnly(CENTRE_CHIEF, () -> {
            fire.isDecided();
            Letter call = chief.rings("Aktivér beredskabet. Tryk 1");
            assertThat(chief.presses(call, "1")).contains("Tak. Du har den");
        });

        chief.rings("socialfaglig bistand er aktiveret");
        fire.socialWorkIsAnnouncedButToTheCentreChief();
        fire.phone(HP_CHIEF).rings("kan du lede");
    }

    @Test
    void ringsBeforeAnythingElseWhereOneWayIsTakenAtATime() {
        OutsideWorld.ringsPeopleUp();
        Course quiet = town.at(NIGHT).reports(Report.quietMatter());

        Letter call = of(CRISIS_MANAGEMENT).rings("Skal beredskabet aktiveres?");

        assertThat(channels(quiet)).containsExactly(Channel.VOICE);
        assertThat(call.text()).contains("Svar på linket").doesNotContain("Tryk 1");
        assertThat(of(CRISIS_MANAGEMENT).presses(call, "1")).contains("her er ja eller nej ikke nok");
        quiet.advance("PT3M");
        quiet.phone(CRISIS_MANAGEMENT).isReminded(1, 0);
    }

    @Test
    void waitsForNobodyWhereThereIsNobodyToRing() {
        Course fire = town.at(NIGHT).reports(Report.fireForSocialWorkAlone());
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");

        assertThat(channels(fire)).doesNotContain(Channel.VOICE);
    }

    private List<Channel> channels(Course course) {
        return town.bean(Messages.class).ofIncident(course.id).stream()
                .sorted(Comparator.comparing(MessageRow::createdAt))
                .map(MessageRow::channel)
                .toList();
    }

    private Handset of(String person) {
        return Handset.of(town, person);
    }

    private AlertState state(Alert alert) {
        return town.bean(Alerts.class).find(alert.id()).orElseThrow().state();
    }
}
