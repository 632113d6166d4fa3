package dk.kaldekaede.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailEntry;
import dk.kaldekaede.audit.TrailType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the outbox promises on every database. */
@SpringBootTest(
        classes = NotificationContext.class,
        properties = {
            "kaldekaede.outbox.sweep=false",
            "kaldekaede.outbox.retry-after=5s,1m",
            "kaldekaede.sms.token=" + SmsGateway.TOKEN,
            "kaldekaede.sms.callback-secret=callback",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/migration/V2__kaldekaede.sql,classpath:db/migration/V6__indexes.sql,"
                    + "classpath:db/migration/V20__gateways.sql,"
                    + "classpath:db/migration/V24__no_flood.sql"
        })
abstract class OutboxContract {

    static final SmsGateway GATEWAY = new SmsGateway();

    @Autowired
    Scene scene;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxDispatcher dispatcher;

    @Autowired
    Claims claims;

    @Autowired
    MessageTransitions transitions;

    @Autowired
    Gateways gateways;

    @Autowired
    Messages messages;

    @Autowired
    Trail trail;

    @Autowired
    NotificationContext.News news;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private String incident;

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry properties) {
        properties.add("kaldekaede.sms.url", GATEWAY::url);
    }

    @BeforeEach
    void anIncident() {
        scene.clear();
        news.heard.clear();
        incident = scene.incident(false);
    }

    @AfterEach
    void nothingUnexpectedLeft() {
        GATEWAY.receivedNothingElse();
    }

    @Test
    void refusesAMessageOutsideATransaction() {
        NewMessage message = Scene.message(incident, Channel.SMS, MessageKind.ALERT, false, "Brand");

        assertThatThrownBy(() -> outbox.enqueue(message)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void forgetsAMessageWhoseDecisionIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            outbox.enqueue(Scene.message(incident, Channel.SMS, MessageKind.ALERT, false, "Brand"));
            status.setRollbackOnly();
        });

        assertThat(dispatcher.dispatchDue()).isZero();
    }

    @Test
    void sendsAMessageOnceAndRecordsThatTheProviderTookIt() {
        String id = scene.alarm(incident);

        assertThat(dispatcher.dispatchDue()).isEqualTo(1);
        assertThat(dispatcher.dispatchDue()).isZero();

        assertThat(keys(GATEWAY.received())).containsExactly(id);
        MessageRow row = only();
        assertThat(row.state()).isEqualTo(MessageState.SENT);
        assertThat(row.sentAt()).isEqualTo(clock.instant());
        assertThat(row.attempts()).isEqualTo(1);
        assertThat(providerId(id)).isEqualTo("gw-" + id);
        assertThat(news.heard)
                .containsExactly(new MessageStateChanged(id, incident, "alert-of-ALERT", MessageState.SENT));
        TrailEntry note = trail.of(incident).get(0);
        assertThat(note.type()).isEqualTo(TrailType.MESSAGE_SENT);
        assertThat(note.alertId()).isEqualTo("alert-of-ALERT");
        assertThat(note.details()).containsOnlyKeys("messageId", "channel", "kind", "gateway");
    }

    @Test
    void sendsAlarmsBeforeOlderNotices() {
        String notice =
                scene.queue(Scene.message(incident, Channel.SMS, MessageKind.INFORMATION, false, "Til orientering"));
        clock.move(Duration.ofMillis(10));
        String first = scene.alarm(incident);
        clock.move(Duration.ofMillis(10));
        String second = scene.alarm(incident);

        dispatcher.dispatchDue();

        assertThat(keys(GATEWAY.received())).containsExactly(first, second, notice);
    }

    @Test
    void triesAgainAfterEachWaitAndGivesUpWhenTheyAreUsedUp() {
        GATEWAY.answers(serverError());
        String id = scene.alarm(incident);
        for (Duration wait : List.of(Duration.ofSeconds(5), Duration.ofMinutes(1))) {
            assertThat(dispatcher.dispatchDue()).isEqualTo(1);
            assertThat(only().state()).isEqualTo(MessageState.FAILED_FOR_NOW);
            assertThat(only().lastError()).isEqualTo("HTTP_500");
            clock.move(wait.minusMillis(1));
            assertThat(dispatcher.dispatchDue()).isZero();
            clock.move(Duration.ofMillis(1));
        }

        dispatcher.dispatchDue();

        assertThat(only().state()).isEqualTo(MessageState.FAILED);
        clock.move(Duration.ofDays(1));
        assertThat(dispatcher.dispatchDue()).isZero();
        assertThat(keys(GATEWAY.received())).containsExactly(id, id, id);
        assertThat(trail.of(incident))
                .extracting(TrailEntry::type)
                .containsExactly(
                        TrailType.MESSAGE_FAILED_FOR_NOW, TrailType.MESSAGE_FAILED_FOR_NOW, TrailType.MESSAGE_FAILED);
    }

    @Test
    void sendsAnIncidentsFirstAlarmBeforeThoseThatCallTheNext() {
        String first = scene.alarm(incident);
        String next = scene.alarm(incident);
        String afterThat = scene.alarm(incident);
        clock.move(Duration.ofSeconds(1));
        String ofAnother = scene.alarm(scene.incident(false));

        dispatcher.dispatchDue();

        List<String> sent = keys(GATEWAY.received());
        assertThat(sent.subList(0, 2)).containsExactly(first, ofAnother);
        assertThat(sent.subList(2, 4)).containsExactlyInAnyOrder(next, afterThat);
    }

    @Test
    void sendsOnTheSecondAttemptWhatFailedOnTheFirst() {
        GATEWAY.answers(serverError());
        scene.alarm(incident);
        dispatcher.dispatchDue();
        GATEWAY.takesEverything();
        clock.move(Duration.ofSeconds(5));

        dispatcher.dispatchDue();

        assertThat(only().state()).isEqualTo(MessageState.SENT);
        assertThat(only().lastError()).isNull();
        assertThat(GATEWAY.received()).hasSize(2);
    }

    @Test
    void givesUpAtOnceWhenTheProviderRefusesTheNumber() {
        GATEWAY.answers(aResponse().withStatus(400));
        scene.alarm(incident);

        dispatcher.dispatchDue();

        assertThat(only().state()).isEqualTo(MessageState.FAILED);
        assertThat(only().lastError()).isEqualTo("HTTP_400");
        assertThat(GATEWAY.received()).hasSize(1);
    }

    @Test
    void sendsAgainUnderTheSameKeyWhatAKilledNodeHadClaimed() {
        String id = scene.alarm(incident);
        Bundle claimed = claims.next(Lane.EVERYTHING).orElseThrow();
        claims.release(claimed);
        gateways.of(Channel.SMS).get(0).gateway().send(claimed.first());
        clock.move(MessageStore.CLAIM_LASTS);
        assertThat(dispatcher.dispatchDue()).isZero();
        clock.move(Duration.ofMillis(1));

        assertThat(dispatcher.dispatchDue()).isEqualTo(1);

        assertThat(keys(GATEWAY.received())).containsExactly(id, id);
        assertThat(only().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void ignoresTheOutcomeOfAClaimThatWasLost() {
        scene.alarm(incident);
        Bundle lost = claims.next(Lane.EVERYTHING).orElseThrow();
        claims.release(lost);
        clock.move(MessageStore.CLAIM_LASTS.plusMillis(1));
        dispatcher.dispatchDue();

        transitions.settle(lost, Map.of(lost.id(), Outcome.failed("TIMEOUT")), List.of());

        assertThat(only().state()).isEqualTo(MessageState.SENT);
        assertThat(news.heard).hasSize(1);
        GATEWAY.received();
    }

    @Test
    void handsNothingOverThatAnotherNodeTookWhileThisOneStoodStill() {
        scene.alarm(incident);
        Bundle claimed = claims.next(Lane.EVERYTHING).orElseThrow();
        clock.move(MessageStore.CLAIM_LASTS.plusMillis(1));
        dispatcher.dispatchDue();

        assertThat(claims.isOurs(claimed)).isFalse();

        claims.release(claimed);
        assertThat(GATEWAY.received()).hasSize(1);
    }

    @Test
    void goesOnAfterAStandstillInWhichNobodyTookTheMessage() {
        scene.alarm(incident);
        Bundle claimed = claims.next(Lane.EVERYTHING).orElseThrow();
        clock.move(MessageStore.CLAIM_LASTS.minusMillis(1));

        assertThat(claims.isOurs(claimed)).isTrue();

        clock.move(MessageStore.CLAIM_LASTS.minusMillis(1));
        assertThat(dispatcher.dispatchDue()).isZero();
        claims.release(claimed);
    }

    @Test
    void keepsAMessageThatASlowProviderIsTakingUntilAllItsTimeOutsHavePassed() {
        scene.alarm(incident);
        Bundle slow = claims.next(Lane.EVERYTHING).orElseThrow();
        for (Duration held = Duration.ZERO;
                held.compareTo(Claims.LONGEST_HAND_OVER) < 0;
                held = held.plus(Claims.DOUBTFUL_AFTER)) {
            dispatcher.renewClaims();
            clock.move(Claims.DOUBTFUL_AFTER);
            assertThat(dispatcher.dispatchDue()).isZero();
        }

        dispatcher.renewClaims();
        clock.move(MessageStore.CLAIM_LASTS);

        assertThat(dispatcher.dispatchDue()).isEqualTo(1);
        claims.release(slow);
        GATEWAY.received();
    }

    @Test
    void passesAMessageOverThatAStoppedNodeWasClaiming() throws Exception {
        String stuck = scene.alarm(incident);
        String next = scene.alarm(incident);
        ExecutorService other = Executors.newSingleThreadExecutor();
        transaction.executeWithoutResult(stopped -> {
            jdbc.sql("update message set state = 'SENDING' where id = :id")
                    .param("id", stuck)
                    .update();
            Future<Integer> dispatched = other.submit(() -> dispatcher.dispatchDue());
            assertThat(dispatched).succeedsWithin(Duration.ofSeconds(8)).isEqualTo(1);
            stopped.setRollbackOnly();
        });
        other.shutdown();
        dispatcher.dispatchDue();

        assertThat(keys(GATEWAY.received())).containsExactly(next, stuck);
    }

    @Test
    void sendsEachMessageOnceWhenTwoNodesDispatchAtTheSameTime() throws Exception {
        List<String> queued =
                IntStream.range(0, 40).mapToObj(i -> scene.alarm(incident)).toList();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<Integer>> tried = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            tried.add(nodes.submit(() -> {
                start.await();
                return dispatcher.dispatchDue();
            }));
        }
        int sum = tried.get(0).get(60, TimeUnit.SECONDS) + tried.get(1).get(60, TimeUnit.SECONDS);
        nodes.shutdown();

        assertThat(sum).isEqualTo(40);
        assertThat(keys(GATEWAY.received())).containsExactlyInAnyOrderElementsOf(queued);
    }

    @Test
    void believesTheDeviceWhateverOrderTheReceiptsComeIn() {
        String id = scene.alarm(incident);
        dispatcher.dispatchDue();
        GATEWAY.received();
        clock.move(Duration.ofSeconds(3));

        assertThat(transitions.report("sms", "gw-" + id, Fate.FAILED)).isTrue();
        assertThat(only().state()).isEqualTo(MessageState.FAILED);
        assertThat(only().lastError()).isEqualTo("RECEIPT_FAILED");
        assertThat(transitions.report("sms", "gw-" + id, Fate.DELIVERED)).isTrue();
        assertThat(transitions.report("sms", "gw-" + id, Fate.DELIVERED)).isTrue();
        assertThat(transitions.report("sms", "gw-" + id, Fate.FAILED)).isTrue();

        assertThat(only().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(only().deliveredAt()).isEqualTo(clock.instant());
        assertThat(news.heard)
                .extracting(MessageStateChanged::state)
                .containsExactly(MessageState.SENT, MessageState.FAILED, MessageState.DELIVERED);
        assertThat(dispatcher.dispatchDue()).isZero();
    }

    @Test
    void knowsNoReceiptOfAMessageThatWasNeverTaken() {
        assertThat(transitions.report("sms", "gw-unknown", Fate.DELIVERED)).isFalse();
    }

    @Test
    void cutsATextThatIsTooLongRatherThanStoppingTheAlarm() {
        scene.queue(new NewMessage(
                incident,
                null,
                "sygeplejevagt-1",
                "sygeplejevagt",
                Channel.SMS,
                Scene.PHONE,
                MessageKind.ALERT,
                false,
                "x".repeat(600),
                "y".repeat(9000)));

        assertThat(only().subject()).endsWith("...").hasSizeLessThan(200);
        assertThat(messages.latest(1)).hasSize(1);
        assertThat(only().alertId()).isNull();
    }

    @Test
    void showsNeitherAddressNorAnswerLinkToReaders() {
        scene.alarm(incident);

        MessageRow row = messages.ofAlert("alert-of-ALERT").get(0);

        assertThat(row.maskedAddress()).isEqualTo("+45 ·· ·· ·· 12");
        assertThat(row.body()).endsWith("/k/…").doesNotContain("hemmelig");
    }

    private MessageRow only() {
        return messages.ofIncident(incident).get(0);
    }

    private String providerId(String id) {
        return jdbc.sql("select provider_id from message where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static List<String> keys(List<LoggedRequest> requests) {
        return requests.stream()
                .map(request -> request.getHeader("Idempotency-Key"))
                .toList();
    }
}
