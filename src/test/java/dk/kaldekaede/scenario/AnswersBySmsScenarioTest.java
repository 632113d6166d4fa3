package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.SOCIAL_WORKERS;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.AnsweredVia;
import dk.kaldekaede.notification.GatewaySays;
import dk.kaldekaede.notification.SmsText;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers by SMS, over HTTP as a provider passes them on: whom they count for, and what she is told. */
class AnswersBySmsScenarioTest extends Scenario {

    private static final String NIGHT = "2026-01-18T02:10:00Z";
    private static final String STRANGER = "+4599887766";

    /** Whoever was rung by the tests before this one has nothing to answer any more. */
    @BeforeEach
    void nothingRings() {
        Handset.forgetAllCalls(town);
    }

    @Test
    void carriesAChainFromTheDecisionToThoseCalledIn() {
        Course fire = town.at(NIGHT).reports(Report.fireForSocialWorkAlone());
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");
        Alert decide = fire.phone(CRISIS_MANAGEMENT).ringing();
        assertThat(sms(decide))
                .contains("Eller svar JA " + decide.code() + " (aktivér som foreslået) eller NEJ " + decide.code());
        assertThat(mail(decide)).doesNotContain(decide.code());
        SmsText written = SmsText.of(sms(decide));
        assertThat(written.text()).isEqualTo(sms(decide));
        assertThat(written.segments()).isLessThanOrEqualTo(2);
        String providers = town.bean(JdbcClient.class)
                .sql("select provider_id from message where alert_id = :alert and channel = 'SMS'")
                .param("alert", decide.id())
                .query(String.class)
                .single();
        assertThat(town.bean(GatewaySays.class).delivered("sms", providers)).isTrue();
        assertThat(state(decide)).as("a receipt is no answer").isEqualTo(AlertState.RINGING);

        of(CRISIS_MANAGEMENT).writes("ja " + decide.code().toLowerCase()).reads("Tak. Beslutningen gælder nu");

        fire.phone(NURSE).rings("aktivér beredskabet");
        of(NURSE).writes("Ja.").reads("Tak. Du har den");
        fire.phone(HP_CHIEF).rings("sammen med");
        Alert declined = fire.phone(HP_CHIEF).ringing();
        of(HP_CHIEF).writes("NEJ" + declined.code() + "!!").reads("Det er noteret, at du ikke kan");
        fire.phone(deputyOf(HP_CHIEF)).rings("sammen med");
        of(deputyOf(HP_CHIEF)).writes("Hej, ja").reads("Tak. Du har den");
        fire.socialWorkIsAnnounced();

        assertThat(fire.alerts())
                .filteredOn(alert -> !alert.ringing())
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(alert.answeredVia()).isEqualTo(AnsweredVia.SMS));
        assertThat(fire.timeline().toString()).contains("\"via\":\"SMS\"");

        String leader = deputyOf(HP_CHIEF);
        fire.phone(leader).rings("kan du lede");
        of(leader).writes("ja").reads("Tak. Du har den");
        fire.phone(leader).receives("Du leder nu");
        fire.peopleAreCalledIn(leader);
        Alert called = fire.phone(SOCIAL_WORKERS).ringing();
        of(SOCIAL_WORKERS).writes("JA").reads("Tak, dit ja er noteret");
        of(SOCIAL_WORKERS).reads("Tak, du ventes kl.");
        of(SOCIAL_WORKERS).writes("nej " + called.code()).reads("du ikke kan alligevel");
        assertThat(state(called)).isEqualTo(AlertState.GIVEN_BACK);
        of(Municipality.CASEWORKERS).writes("nej desværre").reads("Det er noteret, at du ikke kan komme");
        OutsideWorld.forgetEverything();
    }

    @Test
    void asksWhichOfTwoAlarmsABareYesIsFor() {
        Course first = rungAtTheNurse(Report.fireForSocialWorkAlone());
        Course second = rungAtTheNurse(Report.fireForSocialWorkAlone());
        Alert one = first.phone(NURSE).ringing();
        Alert two = second.phone(NURSE).ringing();
        assertThat(one.code()).isNotEqualTo(two.code());

        String question = of(NURSE).writes("JA").reads("Hvilken mener du?");

        assertThat(question)
                .contains("JA " + one.code() + " eller NEJ " + one.code())
                .contains("JA " + two.code())
                .contains(first.where(), second.where());
        assertThat(List.of(state(one), state(two))).containsOnly(AlertState.RINGING);

        of(NURSE).writes("JA " + one.code() + " og NEJ " + two.code()).reads("Svaret blev ikke forstået");
        of(NURSE).writes("JA " + two.code()).reads(second.where());
        assertThat(state(two)).isEqualTo(AlertState.TAKEN);
        assertThat(state(one)).isEqualTo(AlertState.RINGING);
        second.phone(HP_CHIEF).rings("sammen med");
        of(NURSE).writes("ja, jeg tager den").reads(first.where());
        assertThat(state(one)).isEqualTo(AlertState.TAKEN);
        first.phone(HP_CHIEF).rings("sammen med");
    }

    @Test
    void tellsWhoeverAnswersTooLateHowItStands() {
        Course fire = rungAtTheNurse(Report.fireForSocialWorkAlone());
        Alert late = fire.phone(NURSE).ringing();
        fire.phone(NURSE).staysSilent("PT3M", 2);
        fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet");

        of(NURSE).writes("JA " + late.code()).reads("For sent: fristen er gået");
        of(deputyOf(NURSE)).writes("ja").reads("Tak. Du har den");
        fire.phone(HP_CHIEF).rings("sammen med");
        of(NURSE).writes("ja").reads("Sygeplejevagten har taget den");

        assertThat(state(late)).isEqualTo(AlertState.SILENT);
        assertThat(fire.story()).contains("ALERT_LATE_ANSWER " + NURSE);
        fire.isStoodDown();
        OutsideWorld.forgetEverything();
        of(NURSE).writes("JA " + late.code()).reads("alarmen er slut");
    }

    @Test
    void believesNobodyElse() {
        Course fire = rungAtTheNurse(Report.fireForSocialWorkAlone());
        Alert alert = fire.phone(NURSE).ringing();

        of(YOUTH_CHIEF).writes("JA " + alert.code()).reads("Koden " + alert.code() + " er ikke din");
        Handset stranger = Handset.withNumber(town, STRANGER);
        assertThat(stranger.writes("JA " + alert.code()).reads("Dit nummer kendes ikke her"))
                .contains("+45 20 00 00 02");
        assertThat(of(NURSE).passedOn("forged", "JA " + alert.code(), "not the secret"))
                .isEqualTo(401);
        assertThat(of(NURSE).readsNothing().passedOn("forged", "JA " + alert.code(), ""))
                .isEqualTo(401);

        assertThat(state(alert)).isEqualTo(AlertState.RINGING);
        assertThat(kept("forged")).isZero();
        of(NURSE).writes("Hvad sker der?").reads("Svaret blev ikke forstået");
        of(NURSE).writes("JA 9Z9").reads("Koden 9Z9 er ikke din");
        of(YOUTH_CHIEF).writes("Husk mælk").reads("Du har ingen alarm, der venter på svar");
        assertThat(state(alert)).isEqualTo(AlertState.RINGING);
    }

    @Test
    void countsAnSmsOnceHoweverOftenItIsPassedOn() {
        Course fire = rungAtTheNurse(Report.fireForSocialWorkAlone());
        Alert alert = fire.phone(NURSE).ringing();
        String id = "once-" + alert.id();

        assertThat(of(NURSE).passedOn(id, "NEJ", OutsideWorld.SMS_REPLIES)).isEqualTo(204);
        of(NURSE).reads("Det er noteret");
        fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet");
        assertThat(of(NURSE).passedOn(id, "NEJ", OutsideWorld.SMS_REPLIES)).isEqualTo(204);
        assertThat(of(NURSE).passedOn(id, "JA " + alert.code(), OutsideWorld.SMS_REPLIES))
                .isEqualTo(204);

        of(NURSE).readsNothing();
        assertThat(state(alert)).isEqualTo(AlertState.DECLINED);
        assertThat(fire.story()).containsOnlyOnce("ALERT_DECLINED " + NURSE);
    }

    @Test
    void takesOneOfTwoAnswersOfTheSameMoment() throws Exception {
        Course fire = rungAtTheNurse(Report.fireForSocialWorkAlone());
        Alert alert = fire.phone(NURSE).ringing();

        List<Integer> answers = AtOnce.both(
                () -> of(NURSE).passedOn("both-" + alert.id(), "JA", OutsideWorld.SMS_REPLIES),
                () -> fire.phone(NURSE).sends("TAKE"));

        assertThat(answers).containsExactly(204, 200);
        of(NURSE).reads("Tak. Du har den");
        town.deliver();
        fire.phone(HP_CHIEF).rings("sammen med");
        assertThat(fire.story()).containsOnlyOnce("ALERT_TAKEN " + NURSE);
    }

    @Test
    void neverThanksForWhatCouldNotBeStored() {
        Course fire = rungAtTheNurse(Report.fireForSocialWorkAlone());
        Alert alert = fire.phone(NURSE).ringing();
        String id = "again-" + alert.id();
        JdbcClient jdbc = town.bean(JdbcClient.class);

        jdbc.sql("alter table trail_entry rename to trail_entry_away").update();
        try {
            assertThat(of(NURSE).passedOn(id, "JA", OutsideWorld.SMS_REPLIES)).isEqualTo(503);
        } finally {
            jdbc.sql("alter table trail_entry_away rename to trail_entry").update();
        }
        assertThat(state(alert)).isEqualTo(AlertState.RINGING);
        of(NURSE).readsNothing();

        assertThat(of(NURSE).passedOn(id, "JA", OutsideWorld.SMS_REPLIES)).isEqualTo(204);
        of(NURSE).reads("Tak. Du har den");
        fire.phone(HP_CHIEF).rings("sammen med");
    }

    @Test
    void answersNeitherWhoeverGuessesNorWhoeverNeverStops() {
        Course fire = rungAtTheNurse(Report.fireForSocialWorkAlone());
        Alert alert = fire.phone(NURSE).ringing();
        Handset guesser = Handset.withNumber(town, "+4599887755");

        for (int i = 0; i < 12; i++) {
            guesser.writes("JA " + alert.code());
        }

        assertThat(OutsideWorld.unread())
                .as("a few times an hour")
                .filteredOn(letter -> letter.address().equals(guesser.number()))
                .hasSize(5);
        assertThat(outcomes("TOO_OFTEN")).isPositive();
        assertThat(state(alert)).isEqualTo(AlertState.RINGING);
        OutsideWorld.forgetEverything();
    }

    @Test
    void wantsTheLinkForADecisionThatYesAndNoCouldTurnRound() {
        Course quiet = town.at(NIGHT).reports(Report.quietMatter());
        quiet.phone(CRISIS_MANAGEMENT).ringsBySms("skal beredskabet aktiveres");
        Alert alert = quiet.phone(CRISIS_MANAGEMENT).ringing();
        assertThat(sms(alert)).doesNotContain("Eller svar JA");

        of(CRISIS_MANAGEMENT).writes("JA").reads("her er ja eller nej ikke nok");
        of(CRISIS_MANAGEMENT).writes("NEJ " + alert.code()).reads("her er ja eller nej ikke nok");

        assertThat(state(alert)).isEqualTo(AlertState.RINGING);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertThat(problem(Map.of("from", STRANGER, "text", "JA"))).isEqualTo("400 id");
        assertThat(problem(Map.of("id", "x".repeat(201), "from", STRANGER, "text", "JA")))
                .isEqualTo("400 id");
        assertThat(problem(Map.of("id", "a", "text", "JA"))).isEqualTo("400 from");
        assertThat(problem(Map.of("id", "a", "from", STRANGER))).isEqualTo("400 text");
        assertThat(problem(Map.of("id", "a", "from", STRANGER, "text", "JA ".repeat(600))))
                .isEqualTo("400 text");
        assertThat(problem("{\"id\": \"a\", \"receivedAt\": \"yesterday\"}")).isEqualTo("400 receivedAt");
        assertThat(problem("JA")).isEqualTo("400 ");
        assertThat(Handset.withNumber(town, "Bank").passedOn("name", "Tilbud", OutsideWorld.SMS_REPLIES))
                .as("nobody answers a name")
                .isEqualTo(204);
    }

    private String problem(Object body) {
        HttpResponse<String> answer =
                town.http.send("/api/replies/sms", body, "X-Reply-Secret", OutsideWorld.SMS_REPLIES);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        String field = Http.json(answer).path("field").asText();
        return answer.statusCode() + " "
                + (field.isEmpty()
                        ? Http.json(answer).path("fields").path(0).path("field").asText()
                        : field);
    }

    private Course rungAtTheNurse(Report report) {
        Course fire = town.at(NIGHT).reports(report).isDecided();
        fire.phone(NURSE).rings("aktivér beredskabet");
        return fire;
    }

    private Handset of(String person) {
        return Handset.of(town, person);
    }

    private AlertState state(Alert alert) {
        return town.bean(Alerts.class).find(alert.id()).orElseThrow().state();
    }

    private String sms(Alert alert) {
        return message(alert, "SMS");
    }

    private String mail(Alert alert) {
        return message(alert, "MAIL");
    }

    private String message(Alert alert, String channel) {
        return town.bean(JdbcClient.class)
                .sql("select body from message where alert_id = :alert and channel = :channel")
                .param("alert", alert.id())
                .param("channel", channel)
                .query(String.class)
                .single();
    }

    private long kept(String id) {
        return town.bean(JdbcClient.class)
                .sql("select count(*) from reply where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private long outcomes(String outcome) {
        return town.bean(JdbcClient.class)
                .sql("select count(*) from reply where outcome = :outcome")
                .param("outcome", outcome)
                .query(Long.class)
                .single();
    }
}
