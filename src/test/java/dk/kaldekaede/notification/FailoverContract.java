package dk.kaldekaede.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailEntry;
import dk.kaldekaede.audit.TrailType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What two gateways a channel promise on every database: one of them takes over, and never in vain. */
@SpringBootTest(
        classes = NotificationContext.class,
        properties = {
            "kaldekaede.outbox.sweep=false",
            "kaldekaede.outbox.retry-after=5s,1m",
            "kaldekaede.sms.token=" + SmsGateway.TOKEN,
            "kaldekaede.sms.callback-secret=of-the-first",
            "kaldekaede.sms.read-timeout=3s",
            "kaldekaede.sms.next[0].name=reserve",
            "kaldekaede.sms.next[0].token=" + SmsGateway.TOKEN,
            "kaldekaede.sms.next[0].callback-secret=of-the-reserve",
            "kaldekaede.sms.next[0].read-timeout=60s",
            "kaldekaede.voice.token=" + SmsGateway.TOKEN,
            "kaldekaede.voice.callback-secret=of-the-caller",
            "kaldekaede.voice.from=+4570104900",
            "kaldekaede.voice.next[0].token=" + SmsGateway.TOKEN,
            "kaldekaede.voice.next[0].from=+4570104900",
            "kaldekaede.mail.from=kaldekaede@example.dk",
            "spring.mail.host=127.0.0.1",
            "kaldekaede.mail.next[0].host=127.0.0.1",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/migration/V2__kaldekaede.sql,"
                    + "classpath:db/migration/V6__indexes.sql,classpath:db/migration/V20__gateways.sql,"
                    + "classpath:db/migration/V24__no_flood.sql"
        })
abstract class FailoverContract {

    private static final SmsGateway FIRST = new SmsGateway();
    private static final SmsGateway RESERVE = new SmsGateway();
    private static final SmsGateway CALLER = new SmsGateway();
    private static final SmsGateway SECOND_CALLER = new SmsGateway();
    private static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Duration RECEIPT_WITHIN = Duration.ofMinutes(1);

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
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private String incident;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        if (!MAILS.isRunning()) {
            MAILS.start();
        }
        properties.add("kaldekaede.sms.url", FIRST::url);
        properties.add("kaldekaede.sms.next[0].url", RESERVE::url);
        properties.add("kaldekaede.voice.url", CALLER::url);
        properties.add("kaldekaede.voice.next[0].url", SECOND_CALLER::url);
        properties.add("spring.mail.port", FailoverContract::nobodysPort);
        properties.add("kaldekaede.mail.next[0].port", () -> MAILS.getSmtp().getPort());
    }

    private static int nobodysPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void everyGatewayAnswers() {
        scene.clear();
        incident = scene.incident(false);
        gateways.of(Channel.SMS).forEach(guarded -> {
            guarded.breaker().letsThrough();
            guarded.breaker().result(new SendResult.Sent("before"));
        });
    }

    @AfterEach
    void nothingUnexpectedLeft() {
        for (SmsGateway gateway : List.of(FIRST, RESERVE, CALLER, SECOND_CALLER)) {
            gateway.receivedNothingElse();
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("500", serverError(), "UNAVAILABLE HTTP_500"),
                Arguments.of("200 with rubbish", okJson("<html>login</html>"), "UNAVAILABLE MALFORMED_ANSWER"),
                Arguments.of("200 without an id", okJson("{\"ok\": true}"), "UNAVAILABLE ANSWER_WITHOUT_ID"),
                Arguments.of("it hangs", okJson("{\"id\": \"a\"}").withFixedDelay(20_000), "UNAVAILABLE TIMEOUT"),
                Arguments.of("400", aResponse().withStatus(400), "REFUSED HTTP_400"),
                Arguments.of(
                        "a broken line",
                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                        "UNAVAILABLE NO_CONNECTION"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void handsTheMessageToTheNextAtOnce(String name, ResponseDefinitionBuilder answer, String tried) {
        FIRST.answers(answer);
        String id = scene.alarm(incident);

        dispatcher.dispatchDue();

        assertThat(FIRST.received()).hasSize(1);
        assertThat(RESERVE.received()).singleElement().satisfies(request -> assertThat(
                        request.getHeader("Idempotency-Key"))
                .isEqualTo(id));
        assertThat(only().state()).isEqualTo(MessageState.SENT);
        assertThat(only().gateway()).isEqualTo("reserve");
        assertThat(only().attempts()).isEqualTo(1);
        assertThat(only().lastError()).isNull();
        assertThat(attempts()).containsExactly("sms " + tried, "reserve TAKEN");
        assertThat(story()).containsExactly(TrailType.MESSAGE_SENT);
    }

    @Test
    void keepsAMessageForLaterWhileBothAreDownAndSendsItWhenOneIsBack() {
        FIRST.answers(serverError());
        RESERVE.answers(aResponse().withStatus(503));
        scene.alarm(incident);
        dispatcher.dispatchDue();
        assertThat(only().state()).isEqualTo(MessageState.FAILED_FOR_NOW);
        assertThat(only().lastError()).isEqualTo("HTTP_503");
        assertThat(attempts()).containsExactly("sms UNAVAILABLE HTTP_500", "reserve UNAVAILABLE HTTP_503");
        RESERVE.takesEverything();
        clock.move(Duration.ofSeconds(5));

        dispatcher.dispatchDue();

        assertThat(only().gateway()).isEqualTo("reserve");
        assertThat(FIRST.received()).hasSize(2);
        assertThat(RESERVE.received()).hasSize(2);
    }

    @Test
    void failsWhenEveryGatewayRefuses() {
        FIRST.answers(aResponse().withStatus(400));
        RESERVE.answers(aResponse().withStatus(422));
        scene.alarm(incident);

        dispatcher.dispatchDue();

        assertThat(only().state()).isEqualTo(MessageState.FAILED);
        assertThat(only().lastError()).isEqualTo("HTTP_422");
        FIRST.received();
        RESERVE.received();
    }

    @Test
    void asksAGatewayThatRefusedNoMore() {
        FIRST.answers(aResponse().withStatus(400));
        RESERVE.answers(serverError());
        scene.alarm(incident);
        dispatcher.dispatchDue();
        assertThat(only().state()).isEqualTo(MessageState.FAILED_FOR_NOW);
        RESERVE.takesEverything();
        clock.move(Duration.ofSeconds(5));

        dispatcher.dispatchDue();

        assertThat(only().state()).isEqualTo(MessageState.SENT);
        assertThat(FIRST.received()).hasSize(1);
        assertThat(RESERVE.received()).hasSize(2);
    }

    @Test
    void sendsAnAlarmThroughTheNextWhenNoReceiptComesAndThroughEachOnce() {
        scene.alarm(incident);
        dispatcher.dispatchDue();
        assertThat(FIRST.received()).hasSize(1);
        clock.move(RECEIPT_WITHIN.minusMillis(1));
        assertThat(dispatcher.dispatchDue()).isZero();
        clock.move(Duration.ofMillis(1));

        assertThat(dispatcher.dispatchDue()).isEqualTo(1);

        assertThat(RESERVE.received()).hasSize(1);
        assertThat(attempts()).containsExactly("sms TAKEN", "reserve TAKEN");
        assertThat(only().gateway()).isEqualTo("reserve");
        assertThat(story()).containsExactly(TrailType.MESSAGE_SENT, TrailType.MESSAGE_SENT);
        clock.move(Duration.ofDays(1));
        assertThat(dispatcher.dispatchDue()).isZero();
    }

    @Test
    void sendsNothingAgainWhoseReceiptCameInTime() {
        String id = takenByTheFirst();
        clock.move(RECEIPT_WITHIN.minusMillis(1));

        assertThat(transitions.report("sms", "gw-" + id, Fate.DELIVERED)).isTrue();

        clock.move(Duration.ofDays(1));
        assertThat(dispatcher.dispatchDue()).isZero();
        assertThat(only().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(attempts()).containsExactly("sms TAKEN DELIVERED");
    }

    @Test
    void sendsNoNoticeAgainForWantOfAReceipt() {
        scene.queue(Scene.message(incident, Channel.SMS, MessageKind.INFORMATION, false, "Til orientering"));
        dispatcher.dispatchDue();
        clock.move(Duration.ofDays(1));

        assertThat(dispatcher.dispatchDue()).isZero();

        assertThat(FIRST.received()).hasSize(1);
    }

    @Test
    void sendsNothingAgainWhenTheAlarmHasEnded() {
        takenByTheFirst();
        transaction.executeWithoutResult(status -> outbox.awaitNoReceipt("alert-of-ALERT"));
        clock.move(Duration.ofDays(1));

        assertThat(dispatcher.dispatchDue()).isZero();

        assertThat(only().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void triesTheNextAgainLaterWhileTheFirstMayYetDeliver() {
        takenByTheFirst();
        RESERVE.answers(serverError());
        clock.move(RECEIPT_WITHIN);
        dispatcher.dispatchDue();
        assertThat(only().state()).isEqualTo(MessageState.SENT);
        assertThat(only().gateway()).isEqualTo("sms");
        RESERVE.takesEverything();
        clock.move(Duration.ofMinutes(1));

        dispatcher.dispatchDue();

        assertThat(only().gateway()).isEqualTo("reserve");
        assertThat(RESERVE.received()).hasSize(2);
        assertThat(story()).containsExactly(TrailType.MESSAGE_SENT, TrailType.MESSAGE_SENT);
    }

    @Test
    void takesALateReceiptOfTheFirstAndTheSecondsAfterIt() {
        String id = takenByBoth();

        assertThat(transitions.report("sms", "gw-" + id, Fate.DELIVERED)).isTrue();
        assertThat(transitions.report("reserve", "gw-" + id, Fate.DELIVERED)).isTrue();
        assertThat(transitions.report("reserve", "gw-" + id, Fate.DELIVERED)).isTrue();
        assertThat(transitions.report("reserve", "gw-" + id, Fate.FAILED)).isTrue();

        assertThat(only().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(attempts()).containsExactly("sms TAKEN DELIVERED", "reserve TAKEN DELIVERED");
        assertThat(story())
                .containsExactly(TrailType.MESSAGE_SENT, TrailType.MESSAGE_SENT, TrailType.MESSAGE_DELIVERED);
    }

    @Test
    void failsOnlyWhenEveryGatewayThatTookItSaysSo() {
        String id = takenByBoth();

        transitions.report("reserve", "gw-" + id, Fate.FAILED);
        assertThat(only().state()).isEqualTo(MessageState.SENT);
        transitions.report("sms", "gw-" + id, Fate.FAILED);
        assertThat(only().state()).isEqualTo(MessageState.FAILED);
        transitions.report("sms", "gw-" + id, Fate.DELIVERED);

        assertThat(only().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void handsAMessageThatAGatewayGaveUpToTheNextAtOnce() {
        String id = takenByTheFirst();

        transitions.report("sms", "gw-" + id, Fate.FAILED);
        assertThat(only().state()).isEqualTo(MessageState.FAILED_FOR_NOW);
        assertThat(only().lastError()).isEqualTo("RECEIPT_FAILED");
        dispatcher.dispatchDue();

        assertThat(only().gateway()).isEqualTo("reserve");
        assertThat(RESERVE.received()).hasSize(1);
    }

    @Test
    void believesAGatewayAboutItsOwnMessagesOnly() {
        String id = takenByTheFirst();

        assertThat(transitions.report("reserve", "gw-" + id, Fate.FAILED)).isFalse();
        assertThat(transitions.report("sms", "gw-" + id + "0", Fate.FAILED)).isFalse();

        assertThat(only().state()).isEqualTo(MessageState.SENT);
        assertThat(attempts()).containsExactly("sms TAKEN");
    }

    @Test
    void believesAReceiptThatComesWhileTheNextIsTakingIt() {
        String id = takenByTheFirst();
        clock.move(RECEIPT_WITHIN);
        Bundle claimed = claims.next(Lane.EVERYTHING).orElseThrow();
        transitions.report("sms", "gw-" + id, Fate.DELIVERED);
        Attempt taken = new Attempt("reserve", clock.instant(), clock.instant(), new SendResult.Sent("late"));

        transitions.settle(claimed, Map.of(claimed.id(), Outcome.sent("reserve", "late", null)), List.of(taken));
        claims.release(claimed);

        assertThat(only().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(attempts()).containsExactly("sms TAKEN DELIVERED", "reserve TAKEN");
    }

    @Test
    void leavesADeadGatewayOutUntilItHasRestedAndTakesItBackWhenItAnswers() {
        FIRST.answers(serverError());
        for (int i = 0; i < Breaker.FAILURES_IN_A_ROW + 2; i++) {
            scene.alarm(incident);
        }
        dispatcher.dispatchDue();
        assertThat(FIRST.received()).hasSize(Breaker.FAILURES_IN_A_ROW);
        assertThat(gateways.answers("sms")).isFalse();
        assertThat(gateways.answers("reserve")).isTrue();

        clock.move(Breaker.TRIED_AGAIN_AFTER.plusMillis(1));
        scene.alarm(incident);
        scene.alarm(incident);
        dispatcher.dispatchDue();
        assertThat(FIRST.received()).as("one tries it, in vain").hasSize(1);

        FIRST.takesEverything();
        clock.move(Breaker.TRIED_AGAIN_AFTER.plusMillis(1));
        scene.alarm(incident);
        scene.alarm(incident);
        dispatcher.dispatchDue();
        assertThat(FIRST.received()).as("it is back").hasSizeGreaterThanOrEqualTo(2);
        assertThat(gateways.answers("sms")).isTrue();
        RESERVE.received();
    }

    @Test
    void triesEveryGatewayWhenNoneHasAnsweredForLong() {
        FIRST.answers(serverError());
        RESERVE.answers(serverError());
        for (int i = 0; i < Breaker.FAILURES_IN_A_ROW; i++) {
            scene.alarm(incident);
        }
        dispatcher.dispatchDue();
        assertThat(gateways.answers("sms") || gateways.answers("reserve")).isFalse();
        FIRST.received();
        RESERVE.received();
        scene.clear();
        RESERVE.takesEverything();

        scene.alarm(incident);
        dispatcher.dispatchDue();

        assertThat(only().gateway()).isEqualTo("reserve");
        assertThat(gateways.answers("reserve"))
                .as("a success closes it at once")
                .isTrue();
        assertThat(FIRST.received()).hasSize(1);
        assertThat(RESERVE.received()).hasSize(1);
    }

    @Test
    void sendsMailByTheSecondServerWhenTheFirstIsGone() throws Exception {
        MAILS.purgeEmailFromAllMailboxes();
        String id = scene.queue(Scene.message(incident, Channel.MAIL, MessageKind.ALERT, false, "Brand"));

        dispatcher.dispatchDue();

        assertThat(MAILS.getReceivedMessages()).singleElement().satisfies(mail -> assertThat(mail.getMessageID())
                .isEqualTo("<" + id + "@example.dk>"));
        assertThat(only().gateway()).isEqualTo("mail-2");
        assertThat(attempts()).containsExactly("mail UNAVAILABLE NO_CONNECTION", "mail-2 TAKEN");
    }

    @Test
    void ringsNobodyTwiceWhoDidNotTakeTheCall() {
        String drill = scene.incident(true);
        String id = scene.queue(Scene.message(drill, Channel.VOICE, MessageKind.ALERT, true, "Det brænder. Tast 1."));
        dispatcher.dispatchDue();
        assertThat(CALLER.received()).singleElement().satisfies(request -> assertThat(request.getBodyAsString())
                .contains("\"say\":\"ØVELSE: Det brænder. Tast 1.\"", "\"from\":\"+4570104900\""));

        transitions.report("voice", "gw-" + id, Fate.NO_ANSWER);
        clock.move(Duration.ofDays(1));

        assertThat(dispatcher.dispatchDue()).isZero();
        MessageRow row = messages.ofIncident(drill).get(0);
        assertThat(row.state()).isEqualTo(MessageState.SENT);
        assertThat(row.lastError()).isEqualTo("NO_ANSWER");
        assertThat(trail.of(drill))
                .extracting(TrailEntry::type)
                .containsExactly(TrailType.MESSAGE_SENT, TrailType.MESSAGE_UNANSWERED);
    }

    @Test
    void ringsByTheNextWhenTheFirstSaysNothingOfTheCall() {
        scene.queue(Scene.message(incident, Channel.VOICE, MessageKind.REMINDER, false, "Det brænder."));
        dispatcher.dispatchDue();
        clock.move(Duration.ofMinutes(2));

        dispatcher.dispatchDue();

        assertThat(CALLER.received()).hasSize(1);
        assertThat(SECOND_CALLER.received()).hasSize(1);
        assertThat(only().gateway()).isEqualTo("voice-2");
    }

    private String takenByTheFirst() {
        String id = scene.alarm(incident);
        dispatcher.dispatchDue();
        assertThat(FIRST.received()).hasSize(1);
        return id;
    }

    private String takenByBoth() {
        String id = takenByTheFirst();
        clock.move(RECEIPT_WITHIN);
        dispatcher.dispatchDue();
        assertThat(RESERVE.received()).hasSize(1);
        return id;
    }

    private MessageRow only() {
        return messages.ofIncident(incident).get(0);
    }

    private List<TrailType> story() {
        return trail.of(incident).stream().map(TrailEntry::type).toList();
    }

    /** What was tried for the incident's messages, in order: gateway, outcome, code, receipt. */
    private List<String> attempts() {
        return jdbc
                .sql("select gateway, outcome, code, receipt from message_attempt order by id")
                .query()
                .listOfRows()
                .stream()
                .map(row -> Stream.of("gateway", "outcome", "code", "receipt")
                        .map(row::get)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
