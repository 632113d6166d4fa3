package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.SOCIAL_GUIDANCE;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.AnswerResult;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.roster.ChangeKind;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.roster.RosterChanges;
import dk.kaldekaede.roster.ShiftKind;
import dk.kaldekaede.roster.Stroke;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The roster changes while an alarm rings: the alarm is never lost, and calling the new one instead is a visible choice. */
class ReplacementScenarioTest extends Scenario {

    private static final String NEW = deputyOf(SOCIAL_GUIDANCE);
    private static final String OFFER = "Kald den nye i stedet";

    @LocalServerPort
    int port;

    private String change;

    @AfterEach
    void putTheRosterBack() {
        if (change != null) {
            town.bean(RosterChanges.class).undo(change);
        }
    }

    @Test
    void callsTheNewOneAtOnceWhenSomebodyChoosesIt() {
        Course fire = rung();
        Alert first = fire.phone(NURSE).ringing();
        fire.advance("PT30S");
        assertThat(page(fire, CRISIS_MANAGEMENT)).doesNotContain("Vagten er skiftet");
        passesOn();

        assertThat(page(fire, CRISIS_MANAGEMENT))
                .contains("Vagten er skiftet", "Leder af Social Vejledning (stedfortræder) har nu rollen", OFFER);
        assertThat(replaces(fire, CRISIS_MANAGEMENT, first)).isEqualTo(303);
        town.deliver();

        fire.phone(NURSE).receives("Du skal ikke gøre noget");
        assertThat(state(first)).isEqualTo(AlertState.REPLACED);
        fire.phone(NEW).rings("aktivér beredskabet");
        assertThat(fire.story())
                .containsSubsequence("ALERT_STARTED " + NURSE, "ALERT_REPLACED " + NURSE, "ALERT_STARTED " + NEW);
        assertThat(fire.timeline())
                .filteredOn(entry -> entry.path("type").asText().equals("ALERT_REPLACED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("actorUser").asText()).isEqualTo(CRISIS_MANAGEMENT));
        assertThat(page(fire, CRISIS_MANAGEMENT)).contains("afløst").doesNotContain(OFFER, "??");
        assertThat(fire.phone(NURSE).page()).contains("Vagten er skiftet").doesNotContain("name=\"answer\"");

        fire.phone(NURSE).takesTooLate();
        assertThat(fire.phone(NEW).ringing().attempt()).isEqualTo(2);
        fire.phone(NEW).staysSilent("PT2M", 1);
        fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet");
    }

    @Test
    void isOfferedOnTheBoardToThoseWhoDecideAlone() {
        Course fire = rung();
        Alert alert = fire.phone(NURSE).ringing();
        assertThat(board(fire, CRISIS_MANAGEMENT)).contains("Magleparken").doesNotContain("Vagten er skiftet");
        passesOn();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> board(fire, CRISIS_MANAGEMENT).contains(alert.id()));

        assertThat(board(fire, CRISIS_MANAGEMENT))
                .contains("Leder af Social Vejledning (stedfortræder) har nu rollen", OFFER);
        assertThat(board(fire, "auditor")).contains("Vagten er skiftet").doesNotContain(OFFER, alert.id());
        assertThat(board(fire, NURSE)).contains("Vagten er skiftet").doesNotContain(OFFER, alert.id());
        assertThat(board(fire, "manager")).isEmpty();

        assertThat(replaces(fire, CRISIS_MANAGEMENT, alert)).isEqualTo(303);
        town.deliver();
        fire.phone(NURSE).receives("Du skal ikke gøre noget");
        fire.phone(NEW).rings("aktivér beredskabet");
        assertThat(board(fire, CRISIS_MANAGEMENT)).doesNotContain("Vagten er skiftet");
    }

    /** Two who decide press the button of their own pages in the same moment: one alarm more, and both get an answer. */
    @RepeatedTest(3)
    void callsTheNewOneOnceWhenTwoBrowsersPressInTheSameMoment() throws Exception {
        Course fire = rung();
        Alert alert = fire.phone(NURSE).ringing();
        passesOn();
        PageClient one = PageClient.of(port, CRISIS_MANAGEMENT);
        PageClient other = PageClient.of(port, CRISIS_MANAGEMENT);
        String press = "/incidents/%s/alerts/%s/replacement".formatted(fire.id, alert.id());

        List<Integer> answers = AtOnce.both(
                () -> one.post(press).statusCode(), () -> other.post(press).statusCode());

        assertThat(answers).containsExactly(303, 303);
        String both = one.get("/incidents/" + fire.id).body()
                + other.get("/incidents/" + fire.id).body();
        assertThat(both).containsOnlyOnce("Den nye bliver kaldt nu").containsOnlyOnce("Intet er ændret");
        town.deliver();
        fire.phone(NURSE).receives("Du skal ikke gøre noget");
        fire.phone(NEW).rings("aktivér beredskabet");
        assertThat(fire.alerts()).filteredOn(Alert::ringing).hasSize(1);
    }

    /** The button and the link in the first one's message, pressed in the same moment. */
    @RepeatedTest(3)
    void hasOneWinnerWhenTheButtonAndTheLinkArePressedInTheSameMoment() throws Exception {
        Course fire = rung();
        Alert alert = fire.phone(NURSE).ringing();
        Phone nurse = fire.phone(NURSE);
        passesOn();
        PageClient decider = PageClient.of(port, CRISIS_MANAGEMENT);

        List<Integer> answers = AtOnce.both(
                () -> decider.post("/incidents/%s/alerts/%s/replacement".formatted(fire.id, alert.id()))
                        .statusCode(),
                () -> nurse.sends("TAKE"));

        assertThat(answers).allMatch(status -> status < 400);
        assertThat(state(alert)).isIn(AlertState.REPLACED, AlertState.TAKEN);
        boolean replaced = state(alert) == AlertState.REPLACED;
        assertThat(decider.get("/incidents/" + fire.id).body())
                .contains(replaced ? "Den nye bliver kaldt nu" : "Intet er ændret");
        town.deliver();
        if (replaced) {
            fire.phone(NURSE).receives("Du skal ikke gøre noget");
            fire.phone(NEW).rings("aktivér beredskabet");
        } else {
            fire.phone(Municipality.HP_CHIEF).rings("sammen med");
        }
    }

    @Test
    void goesOnByItselfToTheNewOneWhenNobodyChooses() {
        Course fire = rung();
        String number =
                "tel:" + town.bean(Roster.class).contactWays(NURSE).get(0).address();
        passesOn();
        assertThat(page(fire, CRISIS_MANAGEMENT))
                .as("she can still be rung herself")
                .contains(number);

        fire.phone(NURSE).staysSilent("PT3M", 2);

        fire.phone(NEW).rings("aktivér beredskabet").takes();
        fire.phone(Municipality.HP_CHIEF).rings("sammen med");
        assertThat(fire.story()).doesNotContain("ALERT_REPLACED " + NURSE);
    }

    @Test
    void offersNothingWhenNobodyNewHoldsTheRole() {
        Course fire = rung();
        Alert alert = fire.phone(NURSE).ringing();
        town.withNobodyIn(List.of(NURSE), () -> {
            assertThat(page(fire, CRISIS_MANAGEMENT)).doesNotContain("Vagten er skiftet");
            assertThat(replaces(fire, CRISIS_MANAGEMENT, alert)).isEqualTo(303);
            assertThat(page(fire, CRISIS_MANAGEMENT)).doesNotContain("afløst");
        });
        assertThat(state(alert)).isEqualTo(AlertState.RINGING);
    }

    /** The nurse has been called and sees it; only those who decide may choose. Others do not see the incident. */
    @ParameterizedTest
    @CsvSource({"sygeplejevagt, 403, true", "auditor, 403, true", "manager, 403, false", "tolke, 404, false"})
    void isChosenByThoseWhoDecideAlone(String user, int status, boolean sees) {
        Course fire = rung();
        Alert alert = fire.phone(NURSE).ringing();
        passesOn();
        if (sees) {
            assertThat(page(fire, user)).contains("Vagten er skiftet").doesNotContain(OFFER);
        }
        assertThat(replaces(fire, user, alert)).isEqualTo(status);
        assertThat(state(alert)).isEqualTo(AlertState.RINGING);
    }

    @Test
    void knowsNoAlarmOfAnotherIncident() {
        Course fire = rung();
        Course other = rung();
        passesOn();
        assertThat(replaces(fire, CRISIS_MANAGEMENT, other.phone(NURSE).ringing()))
                .isEqualTo(404);
    }

    @RepeatedTest(3)
    void callsTheNewOneOnceWhenTwoChooseInTheSameMoment() throws Exception {
        Course fire = rung();
        Alert alert = fire.phone(NURSE).ringing();
        passesOn();

        List<Boolean> chosen = AtOnce.both(() -> replaces(alert), () -> replaces(alert));

        assertThat(chosen).containsExactlyInAnyOrder(true, false);
        town.deliver();
        fire.phone(NURSE).receives("Du skal ikke gøre noget");
        fire.phone(NEW).rings("aktivér beredskabet");
        assertThat(fire.alerts()).filteredOn(Alert::ringing).hasSize(1);
    }

    @RepeatedTest(3)
    void hasOneWinnerWhenTheFirstAnswersInTheSameMoment() throws Exception {
        Course fire = rung();
        Alert alert = fire.phone(NURSE).ringing();
        passesOn();

        List<Boolean> won = AtOnce.both(
                () -> replaces(alert),
                () -> town.bean(ConflictRetry.class).run(() -> town.bean(AlertAnswers.class)
                                .answer(alert.id(), Answer.TAKE, Answerer.link()))
                        instanceof AnswerResult.Counted);

        assertThat(won).containsExactlyInAnyOrder(true, false);
        town.deliver();
        if (won.get(0)) {
            fire.phone(NURSE).receives("Du skal ikke gøre noget");
            fire.phone(NEW).rings("aktivér beredskabet");
        } else {
            fire.phone(Municipality.HP_CHIEF).rings("sammen med");
        }
        assertThat(state(alert)).isEqualTo(won.get(0) ? AlertState.REPLACED : AlertState.TAKEN);
    }

    @Test
    void tellsWhoeverAnswersTheOldTaskThatItIsTooLate() {
        Course fire = rung();
        String task = fire.tasklist.idOf(NURSE, "Kvittér for alarm");
        passesOn();
        replaces(fire.phone(NURSE).ringing());
        town.deliver();
        fire.phone(NURSE).receives("Du skal ikke gøre noget");
        fire.phone(NEW).rings("aktivér beredskabet");

        HttpResponse<String> late = fire.tasklist.submits(NURSE, task, "answer", "TAKE");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(fire.phone(NEW).ringing().state()).isEqualTo(AlertState.RINGING);
    }

    private boolean replaces(Alert alert) {
        return town.bean(ConflictRetry.class)
                .run(() -> town.bean(AlertAnswers.class).replace(alert.id(), CRISIS_MANAGEMENT));
    }

    private int replaces(Course fire, String user, Alert alert) {
        PageClient browser = PageClient.of(port, user);
        return browser.post("/incidents/%s/alerts/%s/replacement".formatted(fire.id, alert.id()))
                .statusCode();
    }

    /** What the board shows of one incident; empty when it is not there. */
    private String board(Course fire, String user) {
        String board = PageClient.of(port, user).get("/").body();
        int start = board.indexOf("id=\"incident-" + fire.id);
        return start < 0 ? "" : board.substring(start, board.indexOf("</article>", start));
    }

    private String page(Course fire, String user) {
        return PageClient.of(port, user).get("/incidents/" + fire.id).body();
    }

    private AlertState state(Alert alert) {
        return town.bean(Alerts.class).find(alert.id()).orElseThrow().state();
    }

    /** From now on somebody else is the nurse on duty; her deputy stays. */
    private void passesOn() {
        change = town.bean(RosterChanges.class)
                .paint(
                        ChangeKind.TAKE_OVER,
                        List.of(new Stroke(
                                NURSE, 1, NEW, ShiftKind.OVERRIDE, town.clock().instant(), null)))
                .id();
    }

    private Course rung() {
        Course fire = town.at("2026-01-18T02:10:00Z")
                .reports(Report.fireForSocialWorkAlone())
                .isDecided();
        fire.phone(NURSE).rings("aktivér beredskabet");
        return fire;
    }
}
