package dk.kaldekaede.alerting.web;

import static dk.kaldekaede.alerting.web.Fire.CRISIS_MANAGEMENT;
import static dk.kaldekaede.alerting.web.Fire.HP_CHIEF;
import static dk.kaldekaede.alerting.web.Fire.NURSE;
import static dk.kaldekaede.alerting.web.Fire.TAKE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.AnsweredVia;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.alerting.Purpose;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.incident.DecisionBasis;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.PlanDecision;
import dk.kaldekaede.incident.PlanDecisions;
import dk.kaldekaede.incident.Response;
import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.Messages;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page behind the link in a message, over HTTP as a telephone without a login sees it. */
@KaldekaedeTest
class AnswerPageTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    Links links;
    Fire fire;

    @BeforeEach
    void aFireIsReported() {
        links = new Links(port);
        fire = new Fire(application, links);
    }

    @Test
    void openingTheLinkSaysWhatItIsAboutAndChangesNothing() {
        fire.taken(CRISIS_MANAGEMENT);
        Alert alert = fire.ringing();
        int before = fire.trail().size();

        HttpResponse<String> page = links.open(fire.token(alert));
        HttpResponse<String> head = links.head(fire.token(alert));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Du bliver kaldt som Sygeplejevagten", "Brand i etageejendom", "Magleparken 5, Ballerup")
                .contains(
                        "Aktivér den socialfaglige bistand.",
                        "Svar inden kl.\u00a003.",
                        "Jeg tager den",
                        "Jeg kan ikke")
                .doesNotContain("_csrf", "<script");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(fire.ringing()).isEqualTo(alert);
        assertThat(fire.trail()).hasSize(before);
    }

    @Test
    void makesNoSessionAndLeavesNoTrace() {
        String token = fire.token(fire.ringing());

        for (HttpResponse<String> answer : List.of(links.open(token), links.post(token, TAKE), links.open("x"))) {
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-store");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("X-Robots-Tag").orElseThrow())
                    .contains("noindex");
        }
    }

    @Test
    void callsAreHeldLikeEverythingInADemonstrationThatNothingLeaves() {
        assertThat(application.getBean(Messages.class).ofAlert(fire.ringing().id()))
                .filteredOn(message -> message.channel() == Channel.VOICE)
                .singleElement()
                .satisfies(call -> assertThat(call.body()).contains("Skal beredskabet aktiveres?", "Svar på linket"));
    }

    @Test
    void onePressDecidesWhatIsProposed() {
        Alert alert = fire.ringing();
        assertThat(links.open(fire.token(alert)).body()).contains("Aktivér det foreslåede", "Beslut noget andet");

        String page = links.press(fire.token(alert), TAKE).body();

        assertThat(page).contains("Beslutningen gælder nu");
        PlanDecision decision = decision("social-work");
        assertThat(decision.response()).isEqualTo(Response.ACTIVATE);
        assertThat(decision.basis()).isEqualTo(DecisionBasis.CONFIRMED);
        assertThat(decision.personId()).isEqualTo(alert.personId());
        assertThat(decision.role()).isEqualTo(CRISIS_MANAGEMENT);
        assertThat(fire.ringing().role()).isEqualTo(NURSE);
        assertThat(fire.alerts().get(0).answeredVia()).isEqualTo(AnsweredVia.LINK);
    }

    @Test
    void decidesOtherwiseByLink() {
        String token = fire.token(fire.ringing());

        links.press(token, "answer=OVERRULE&response.social-work=NOTHING&response.crisis-support=ACTIVATE");

        assertThat(decision("social-work").response()).isEqualTo(Response.NOTHING);
        assertThat(decision("crisis-support").response()).isEqualTo(Response.ACTIVATE);
        assertThat(decision("social-work").basis()).isEqualTo(DecisionBasis.OVERRULED);
        assertThat(fire.ringing().role()).isEqualTo("centerchef-bur");
    }

    @Test
    void refusesWhatIsNoAnswer() {
        String token = fire.token(fire.ringing());

        for (String form : List.of(
                "answer=PERHAPS",
                "",
                "answer=OVERRULE",
                "answer=OVERRULE&response.social-work=MAYBE",
                "answer=OVERRULE&response.no-plan=NOTHING",
                "answer=FOUND&foundRole=sygeplejevagt2")) {
            HttpResponse<String> answer = links.post(token, form);
            assertThat(answer.statusCode()).as(form).isEqualTo(400);
            assertThat(answer.body()).contains("Dit svar er ikke gemt").doesNotContain("Tak.");
        }
        assertThat(fire.ringing().purpose()).isEqualTo(Purpose.DECIDE);
    }

    @Test
    void whoeverTookTheDecisionElsewhereCanStillDecideByLinkOrGiveItBack() {
        Alert alert = fire.ringing();
        application
                .getBean(AlertAnswers.class)
                .answer(alert.id(), Answer.TAKE, new Answerer(AnsweredVia.TASKLIST, null, CRISIS_MANAGEMENT));
        assertThat(links.open(fire.token(alert)).body()).contains("Aktivér det foreslåede");

        String page = links.press(fire.token(alert), "answer=DECLINE").body();

        assertThat(page).contains("Det er noteret");
        assertThat(fire.ringing().personId()).isNotEqualTo(alert.personId());
        assertThat(fire.ringing().purpose()).isEqualTo(Purpose.DECIDE);
    }

    @Test
    void whatIsDecidedIsNotGivenBack() {
        String token = fire.taken(CRISIS_MANAGEMENT);

        links.press(token, "answer=GIVE_BACK");
        links.press(token, "answer=DECLINE");

        assertThat(fire.alerts().get(0).state()).isEqualTo(AlertState.TAKEN);
    }

    @Test
    void leadsFromLinkToLinkToALeaderWhomEveryoneSees() {
        fire.taken(CRISIS_MANAGEMENT);
        String nurse = fire.taken(NURSE);
        assertThat(links.open(nurse).body()).contains("Ingen leder indsatsen endnu");
        fire.taken(HP_CHIEF);
        String leader = fire.taken(HP_CHIEF);

        assertThat(links.open(leader).body()).contains("Du leder nu den socialfaglige bistand");
        assertThat(links.open(nurse).body())
                .contains("Indsatsen ledes af", "Handicap &amp; Psykiatrichef", "tel:+452000")
                .contains("Tværgående Kriseledelse");
    }

    @Test
    void aRepeatedAnswerChangesNothing() {
        fire.taken(CRISIS_MANAGEMENT);
        String nurse = fire.taken(NURSE);
        int before = fire.trail().size();

        assertThat(links.press(nurse, TAKE).body()).contains("Tak. Du har den.");

        assertThat(fire.trail()).hasSize(before);
    }

    @Test
    void pressingSeveralTimesInTheSameSecondCountsOnce() {
        fire.taken(CRISIS_MANAGEMENT);
        String nurse = fire.token(fire.ringing());

        List<CompletableFuture<HttpResponse<String>>> presses = IntStream.range(0, 4)
                .mapToObj(press -> CompletableFuture.supplyAsync(() -> links.press(nurse, TAKE)))
                .toList();

        assertThat(presses).allSatisfy(press -> assertThat(press.join().body()).contains("Tak. Du har den."));
        assertThat(fire.trail().stream()
                        .filter(entry -> entry.type() == TrailType.ALERT_TAKEN)
                        .filter(entry -> entry.role().equals(NURSE)))
                .hasSize(1);
    }

    @Test
    void whoDeclinesIsThankedAndTheNextIsCalled() {
        fire.taken(CRISIS_MANAGEMENT);
        Alert nurse = fire.ringing();

        assertThat(links.press(fire.token(nurse), "answer=DECLINE").body())
                .contains("Det er noteret", "Den næste bliver kaldt nu", "Tværgående Kriseledelse")
                .doesNotContain("name=\"answer\"");

        assertThat(fire.ringing().personId()).isNotEqualTo(nurse.personId());
    }

    @Test
    void whoComesTooLateReadsWhoIsCalledAndThenWhoTookItAndWhen() {
        fire.taken(CRISIS_MANAGEMENT);
        String nurse = fire.silent();
        assertThat(links.open(nurse).body()).contains("Alarmen er gået videre", "Alarmen gik videre til");

        assertThat(links.press(nurse, TAKE).body()).contains("Alarmen er gået videre");
        fire.taken(NURSE);

        assertThat(links.open(nurse).body())
                .contains("En anden har taget den", "Sygeplejevagten tog den kl.\u00a003.")
                .doesNotContain("name=\"answer\"");
        assertThat(links.press(nurse, TAKE).body()).contains("En anden har taget den");
    }

    @Test
    void whoseColleagueTookItReadsSo() {
        fire.taken(CRISIS_MANAGEMENT);
        Alert alert = fire.ringing();
        application
                .getBean(AlertAnswers.class)
                .answer(
                        alert.id(),
                        Answer.TAKE,
                        new Answerer(AnsweredVia.TASKLIST, "sygeplejevagt-stedfortraeder", NURSE));

        assertThat(links.press(fire.token(alert), TAKE).body())
                .contains("En anden har taget den", "Sygeplejevagten tog den kl.\u00a003.10");
    }

    @Test
    void givenBackByLinkTheNextIsCalledAtOnce() {
        fire.taken(CRISIS_MANAGEMENT);
        fire.taken(NURSE);
        fire.taken(HP_CHIEF);
        String leader = fire.taken(HP_CHIEF);

        String page = links.press(leader, "answer=GIVE_BACK").body();

        assertThat(page).contains("Det er noteret");
        assertThat(fire.ringing().purpose()).isEqualTo(Purpose.LEAD);
        assertThat(fire.ringing().personId()).isEqualTo("handicap-psykiatrichef-stedfortraeder");
        assertThat(application.getBean(Leaderships.class).ofIncident(fire.id))
                .filteredOn(period -> period.endedAt() == null)
                .noneMatch(LeadershipPeriod::hasLeader);
    }

    @Test
    void whoeverSearchesSeesTheNumbersAndSaysWhoTakesIt() {
        fire.taken(CRISIS_MANAGEMENT);
        fire.untilSomeoneIsToBeFound();
        String search = fire.taken(CRISIS_MANAGEMENT);
        assertThat(links.open(search).body())
                .contains(
                        "Tak. Du finder en.",
                        "Der mangler en, der tager den socialfaglige bistand. Ring til dem på listen",
                        "tel:+452000",
                        "Hvem tager den?",
                        "value=\"leder-social-vejledning\"");

        String page =
                links.press(search, "answer=FOUND&foundRole=centerchef-css").body();

        assertThat(page).contains("Der er fundet en, der tager den").doesNotContain("Hvem tager den?");
        assertThat(fire.alerts())
                .filteredOn(alert -> alert.answeredVia() == AnsweredVia.SPOKEN)
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.role()).isEqualTo("centerchef-css");
                    assertThat(found.recordedByUser()).isEqualTo(CRISIS_MANAGEMENT);
                });
        assertThat(fire.ringing().purpose()).isEqualTo(Purpose.LEAD);
    }

    @Test
    void whoeverSearchesMayTakeItHerself() {
        fire.taken(CRISIS_MANAGEMENT);
        fire.untilSomeoneIsToBeFound();
        Alert first = fire.ringing();
        fire.silent();
        Alert deputy = fire.ringing();
        assertThat(deputy.personId()).isNotEqualTo(first.personId());
        String search = fire.taken(CRISIS_MANAGEMENT);

        links.press(search, "answer=FOUND&foundRole=" + CRISIS_MANAGEMENT);

        assertThat(fire.alerts())
                .filteredOn(alert -> alert.answeredVia() == AnsweredVia.SPOKEN)
                .singleElement()
                .satisfies(found -> assertThat(found.personId()).isEqualTo(deputy.personId()));
    }

    @Test
    void saysWhenNobodyIsOnDutyInTheRoleThatWasFound() {
        fire.taken(CRISIS_MANAGEMENT);
        fire.untilSomeoneIsToBeFound();
        String search = fire.taken(CRISIS_MANAGEMENT);
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        jdbc.sql("update duty_shift set ends_at = starts_at where role = 'centerchef-css'")
                .update();
        try {
            assertThat(links.press(search, "answer=FOUND&foundRole=centerchef-css")
                            .body())
                    .contains("ingen er på vagt i den rolle", "Hvem tager den?");
        } finally {
            jdbc.sql("update duty_shift set ends_at = null where role = 'centerchef-css'")
                    .update();
        }
    }

    @Test
    void afterTheStandDownTheLinkSaysSoAndNothingAboutAnybody() {
        String decided = fire.taken(CRISIS_MANAGEMENT);
        String nurse = fire.taken(NURSE);
        String rang = fire.token(fire.ringing());

        application.getBean(IncidentRun.class).standDown(fire.id, CRISIS_MANAGEMENT);

        for (String token : List.of(nurse, rang)) {
            assertThat(links.press(token, TAKE).body())
                    .contains("Alarmen er afviklet")
                    .doesNotContain("Magleparken", "tel:", "vagt)", "name=\"answer\"");
        }
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        jdbc.sql("update incident set state = 'CLOSED' where id = :id")
                .param("id", fire.id)
                .update();
        assertThat(links.open(decided).body()).contains("Alarmen er afviklet").doesNotContain("Magleparken", "tel:");
    }

    @Test
    void anotherTokenAnswersItsOwnAlarmOnlyAndAGuessedOneNone() {
        fire.taken(CRISIS_MANAGEMENT);
        Alert nurse = fire.ringing();
        Fire other = new Fire(application, links);
        String guessed = fire.token(nurse).substring(1) + "A";

        links.press(other.token(other.ringing()), TAKE);

        assertThat(links.open(guessed).statusCode()).isEqualTo(404);
        assertThat(links.post(guessed, TAKE).statusCode()).isEqualTo(404);
        assertThat(links.open(guessed).body()).contains("Linket virker ikke");
        assertThat(fire.ringing()).isEqualTo(nurse);
    }

    @Test
    void anAnswerThatCouldNotBeStoredIsNotThankedFor() {
        fire.taken(CRISIS_MANAGEMENT);
        Alert nurse = fire.ringing();
        String token = fire.token(nurse);
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        HttpResponse<String> answer;
        jdbc.sql("alter table trail_entry rename to trail_entry_away").update();
        try {
            answer = links.post(token, TAKE);
        } finally {
            jdbc.sql("alter table trail_entry_away rename to trail_entry").update();
        }

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Dit svar er ikke gemt", "tel:+45").doesNotContain("Tak.");
        assertThat(fire.ringing()).isEqualTo(nurse);
        assertThat(links.press(token, TAKE).body()).contains("Tak. Du har den.");
    }

    private PlanDecision decision(String actionPlan) {
        return application.getBean(PlanDecisions.class).inForce(fire.id).get(actionPlan);
    }
}
