package dk.kaldekaede.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailEntry;
import dk.kaldekaede.audit.TrailType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What keeps a person from being flooded, on every database: nothing waits without need, and nothing is lost by it. */
@SpringBootTest(
        classes = NotificationContext.class,
        properties = {
            "kaldekaede.outbox.sweep=false",
            "kaldekaede.outbox.retry-after=5s,1m",
            "kaldekaede.sms.token=" + SmsGateway.TOKEN,
            "kaldekaede.sms.callback-secret=of-the-first",
            "kaldekaede.sms.next[0].token=" + SmsGateway.TOKEN,
            "kaldekaede.voice.token=" + SmsGateway.TOKEN,
            "kaldekaede.voice.from=+4570104900",
            "kaldekaede.mail.from=kaldekaede@example.dk",
            "spring.mail.host=127.0.0.1",
            "spring.messages.fallback-to-system-locale=false",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/migration/V2__kaldekaede.sql,"
                    + "classpath:db/migration/V6__indexes.sql,classpath:db/migration/V20__gateways.sql,"
                    + "classpath:db/migration/V24__no_flood.sql"
        })
abstract class BundlesContract {

    private static final SmsGateway FIRST = new SmsGateway();
    private static final SmsGateway RESERVE = new SmsGateway();
    private static final SmsGateway CALLER = new SmsGateway();
    private static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Duration ALARMS_GATHER = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Scene scene;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxDispatcher dispatcher;

    @Autowired
    Claims claims;

    @Autowired
    BundleText text;

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

    private String incident;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        if (!MAILS.isRunning()) {
            MAILS.start();
        }
        properties.add("kaldekaede.sms.url", FIRST::url);
        properties.add("kaldekaede.sms.next[0].url", RESERVE::url);
        properties.add("kaldekaede.voice.url", CALLER::url);
        properties.add("spring.mail.port", () -> MAILS.getSmtp().getPort());
    }

    @BeforeEach
    void nobodyHasHadAnything() throws Exception {
        scene.clear();
        MAILS.purgeEmailFromAllMailboxes();
        incident = scene.incident(false);
        gateways.of(Channel.SMS).forEach(guarded -> {
            guarded.breaker().letsThrough();
            guarded.breaker().result(new SendResult.Sent("before"));
        });
        PacedMessages.are(true);
    }

    @AfterEach
    void nothingUnexpectedLeft() {
        PacedMessages.are(false);
        for (SmsGateway gateway : List.of(FIRST, RESERVE, CALLER)) {
            gateway.receivedNothingElse();
        }
    }

    @Test
    void sendsTheFirstAtOnceAndTheNextTogetherWithinTwentySeconds() {
        String first = alarm("4K7");
        assertThat(dispatcher.dispatchDue()).isEqualTo(1);
        assertThat(keys(FIRST)).containsExactly(first);
        clock.move(Duration.ofSeconds(5));
        String second = alarm("5P2");
        assertThat(dispatcher.dispatchDue()).isZero();
        clock.move(Duration.ofSeconds(5));
        String third = alarm("9M3");
        clock.move(ALARMS_GATHER.minusSeconds(10).minusMillis(1));
        assertThat(dispatcher.dispatchDue()).isZero();
        clock.move(Duration.ofMillis(1));

        assertThat(dispatcher.dispatchDue()).isEqualTo(2);

        LoggedRequest together = only(FIRST);
        assertThat(text(together)).isEqualTo(words("5P2") + "\n---\n" + words("9M3"));
        assertThat(together.getHeader("Idempotency-Key")).isNotIn(first, second, third);
        assertThat(states()).containsOnly(MessageState.SENT);
        assertThat(row(second).handedAs()).isEqualTo(row(third).handedAs()).isNotNull();
        assertThat(row(first).handedAs()).isNull();
        assertThat(story()).containsExactly(TrailType.MESSAGE_SENT, TrailType.MESSAGE_SENT, TrailType.MESSAGE_SENT);
    }

    @Test
    void letsNoIncidentsFirstAlarmWaitAndSendsWhatWaitsAlongWithIt() {
        alarm("4K7");
        assertThat(dispatcher.dispatchDue()).isEqualTo(1);
        FIRST.received();
        clock.move(Duration.ofSeconds(5));
        String waits = alarm("5P2");
        assertThat(dispatcher.dispatchDue()).isZero();
        String storm = scene.incident(false);

        String first = alarm(storm, "9M3");
        assertThat(dispatcher.dispatchDue()).isEqualTo(2);

        assertThat(text(only(FIRST))).isEqualTo(words("9M3") + "\n---\n" + words("5P2"));
        assertThat(List.of(row(waits).state(), row(first).state())).containsOnly(MessageState.SENT);
        alarm(storm, "7T4");
        assertThat(dispatcher.dispatchDue()).as("of that one she knows").isZero();
    }

    @Test
    void gathersNoCallsWhateverTheTableSays() {
        PacedMessages.gatherFor(Duration.ofMinutes(1));
        call("Tast 1.");
        assertThat(dispatcher.dispatchDue()).isEqualTo(1);
        CALLER.received();
        call("Tast 2.");
        call("Tast 3.");

        assertThat(dispatcher.dispatchDue()).isEqualTo(2);

        assertThat(CALLER.received()).hasSize(2).noneMatch(request -> request.getBodyAsString()
                .contains("---"));
    }

    @Test
    void countsNoAttemptInVainAsAMessageSheHad() {
        alarm("4K7");
        dispatcher.dispatchDue();
        FIRST.received();
        RESERVE.answers(serverError());
        clock.move(Duration.ofMinutes(1));
        alarm("5P2");

        assertThat(dispatcher.dispatchDue()).isEqualTo(2);

        assertThat(RESERVE.received()).hasSize(1);
        assertThat(text(only(FIRST))).isEqualTo(words("5P2"));
    }

    @Test
    void delaysNoAlarmForOthersMoreThanOnce() {
        alarm("4K7");
        dispatcher.dispatchDue();
        alarm("5P2");
        for (int i = 0; i < 3; i++) {
            clock.move(Duration.ofSeconds(6));
            scene.queue(to(MessageKind.REPLY, "answer-" + i, "Tak. Du har den."));
            assertThat(dispatcher.dispatchDue()).as("an answer never waits").isEqualTo(1);
        }
        clock.move(Duration.ofSeconds(2));

        assertThat(dispatcher.dispatchDue()).isEqualTo(1);

        assertThat(FIRST.received()).hasSize(5);
    }

    @Test
    void settlesEveryMessageOfABundleByItsOneReceipt() {
        bundleOfTwo();
        String id = only(FIRST).getHeader("Idempotency-Key");

        assertThat(transitions.report("sms", "gw-" + id, Fate.DELIVERED)).isTrue();

        assertThat(states()).containsOnly(MessageState.DELIVERED);
        assertThat(story()).filteredOn(TrailType.MESSAGE_DELIVERED::equals).hasSize(2);
        clock.move(Duration.ofDays(1));
        assertThat(dispatcher.dispatchDue()).isZero();
    }

    @Test
    void handsABundleThatAGatewayGaveUpToTheNextAsAWhole() {
        bundleOfTwo();
        LoggedRequest given = only(FIRST);
        String id = given.getHeader("Idempotency-Key");
        transitions.report("sms", "gw-" + id, Fate.FAILED);
        assertThat(states()).containsOnly(MessageState.FAILED_FOR_NOW);
        alarm("9M3");

        dispatcher.dispatchDue();

        LoggedRequest again = only(RESERVE);
        assertThat(again.getHeader("Idempotency-Key")).isEqualTo(id);
        assertThat(text(again)).isEqualTo(text(given));
        clock.move(ALARMS_GATHER);
        dispatcher.dispatchDue();
        assertThat(text(only(FIRST))).isEqualTo(words("9M3"));
        assertThat(states()).containsOnly(MessageState.SENT);
    }

    @Test
    void sendsABundleAgainByTheNextWhenNoReceiptComesUnlessEveryAlarmHasEnded() {
        bundleOfTwo();
        FIRST.received();
        transaction.executeWithoutResult(status -> outbox.awaitNoReceipt("alert-4K7"));
        clock.move(Duration.ofMinutes(1));
        assertThat(dispatcher.dispatchDue()).isEqualTo(2);
        assertThat(RESERVE.received()).hasSize(1);

        bundleOfTwo();
        FIRST.received();
        transaction.executeWithoutResult(status -> {
            outbox.awaitNoReceipt("alert-4K7");
            outbox.awaitNoReceipt("alert-5P2");
        });
        clock.move(Duration.ofDays(1));
        assertThat(dispatcher.dispatchDue()).isZero();
    }

    @Test
    void sendsAgainAsAWholeUnderTheSameIdWhatAKilledNodeHadClaimed() {
        alarm("4K7");
        alarm("5P2");
        Bundle claimed = claims.next(Lane.EVERYTHING).orElseThrow();
        claims.release(claimed);
        gateways.of(Channel.SMS).get(0).gateway().send(text.asOne(claimed));
        alarm("9M3");
        clock.move(MessageStore.CLAIM_LASTS.plusMillis(1));

        dispatcher.dispatchDue();
        transitions.settle(
                claimed,
                Map.of(
                        claimed.messages().get(0).id(), Outcome.failed("TIMEOUT"),
                        claimed.messages().get(1).id(), Outcome.failed("TIMEOUT")),
                List.of());
        clock.move(ALARMS_GATHER);
        dispatcher.dispatchDue();

        List<LoggedRequest> sent = FIRST.received();
        List<LoggedRequest> whole = sent.stream()
                .filter(request -> request.getHeader("Idempotency-Key").equals(claimed.id()))
                .toList();
        assertThat(whole).hasSize(2);
        assertThat(text(whole.get(1))).isEqualTo(text(whole.get(0)));
        assertThat(sent).hasSize(3);
        assertThat(states()).containsOnly(MessageState.SENT);
    }

    @Test
    void sendsOneForWhatGatheredInAnOutage() {
        scene.queue(to(MessageKind.INFORMATION, null, "Mødestedet er rådhuset."));
        for (String code : List.of("4K7", "5P2", "9M3", "7T4")) {
            clock.move(Duration.ofSeconds(40));
            alarm(code);
        }
        clock.move(Duration.ofMinutes(20));

        assertThat(dispatcher.dispatchDue()).isEqualTo(5);

        assertThat(text(only(FIRST)))
                .isEqualTo(String.join(
                        "\n---\n", words("4K7"), words("5P2"), words("9M3"), words("7T4"), "Mødestedet er rådhuset."));
    }

    @Test
    void leavesWorkersNoneToSendOfItsOwnAtTheSameTime() throws Exception {
        for (int i = 0; i < 5; i++) {
            alarm("4K" + i);
        }
        CyclicBarrier start = new CyclicBarrier(4);
        ExecutorService workers = Executors.newFixedThreadPool(4);
        List<Future<Integer>> tried = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tried.add(workers.submit(() -> {
                start.await();
                return dispatcher.dispatchDue();
            }));
        }
        int sum = 0;
        for (Future<Integer> each : tried) {
            sum += each.get(60, TimeUnit.SECONDS);
        }
        workers.shutdown();

        assertThat(sum).isEqualTo(5);
        assertThat(FIRST.received()).hasSize(1);
    }

    @Test
    void sendsTheRestInOneWhenAGatewayAnswersAgain() {
        FIRST.answers(serverError());
        RESERVE.answers(serverError());
        for (String code : List.of("4K7", "5P2", "9M3")) {
            alarm(code);
            dispatcher.dispatchDue();
            clock.move(Duration.ofSeconds(2));
        }
        assertThat(states()).containsOnly(MessageState.FAILED_FOR_NOW);
        FIRST.received();
        RESERVE.received();
        FIRST.takesEverything();
        RESERVE.takesEverything();

        clock.move(Duration.ofMinutes(1));
        dispatcher.dispatchDue();
        clock.move(ALARMS_GATHER);
        dispatcher.dispatchDue();

        assertThat(states()).containsOnly(MessageState.SENT);
        assertThat(FIRST.received().size() + RESERVE.received().size()).isLessThanOrEqualTo(2);
    }

    @Test
    void triesTheSameMessagesUnderTheSameIdAndOthersUnderAnother() {
        FIRST.answers(serverError());
        RESERVE.answers(serverError());
        alarm("4K7");
        alarm("5P2");
        dispatcher.dispatchDue();
        clock.move(Duration.ofSeconds(5));
        dispatcher.dispatchDue();
        alarm("9M3");
        clock.move(Duration.ofMinutes(1));
        assertThat(dispatcher.dispatchDue()).isEqualTo(3);

        List<String> keys = keys(FIRST);
        assertThat(keys.subList(0, 2)).containsOnly(keys.get(0));
        assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
        assertThat(RESERVE.received()).hasSize(3);
        assertThat(messages.ofIncident(incident))
                .as("each has its own attempts")
                .extracting(row -> row.attempts() + " " + row.state())
                .containsExactlyInAnyOrder("3 FAILED", "3 FAILED", "1 FAILED_FOR_NOW");
    }

    @Test
    void putsOnlyWhatBelongsTogetherIntoOne() {
        String drill = scene.incident(true);
        alarm("4K7");
        scene.queue(Scene.message(drill, Channel.SMS, MessageKind.ALERT, true, "Øvelsen begynder"));
        scene.queue(to(incident, "sygeplejevagt-2", Scene.PHONE, MessageKind.ALERT, "a", "Til en anden"));
        scene.queue(to(incident, "sygeplejevagt-1", "+4570104913", MessageKind.ALERT, "b", "Til en anden telefon"));
        scene.queue(to(MessageKind.REPLY, null, "Tak."));
        call("Tast 1.");
        call("Tast 2.");

        dispatcher.dispatchDue();

        assertThat(FIRST.received()).hasSize(5).noneMatch(request -> text(request)
                .contains("---"));
        assertThat(CALLER.received()).as("a call is a call").hasSize(2);
    }

    @Test
    void sendsWhatDoesNotFitAsTheNext() {
        for (int i = 0; i < 6; i++) {
            scene.queue(to(MessageKind.ALERT, "long-" + i, "x".repeat(290)));
        }
        assertThat(dispatcher.dispatchDue()).isEqualTo(3);
        clock.move(ALARMS_GATHER);

        assertThat(dispatcher.dispatchDue()).isEqualTo(3);

        assertThat(FIRST.received()).hasSize(2).allSatisfy(request -> assertThat(
                        SmsText.of(text(request)).segments())
                .isEqualTo(BundleText.MOST_SEGMENTS));
    }

    @Test
    void saysAnAlarmOnceHoweverManyOfItsRemindersWaited() {
        alarm("4K7");
        scene.queue(to(MessageKind.REMINDER, "alert-4K7", "Du har ikke svaret endnu."));
        scene.queue(to(MessageKind.REMINDER, "alert-4K7", "Du har ikke svaret endnu."));

        assertThat(dispatcher.dispatchDue()).isEqualTo(3);

        assertThat(text(only(FIRST))).isEqualTo(words("4K7"));
        assertThat(states()).containsOnly(MessageState.SENT);
    }

    @Test
    void writesOneMailWithAPartForEach() throws Exception {
        scene.queue(mail("Alarm: brand", "Kom til Magleparken 5."));
        scene.queue(mail("Alarm: storm", "Kom til rådhuset."));

        assertThat(dispatcher.dispatchDue()).isEqualTo(2);

        MimeMessage[] mails = MAILS.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getSubject()).isEqualTo("Alarm: brand (og 1 mere)");
        assertThat(mails[0].getContent().toString().replace("\r\n", "\n"))
                .contains("Alarm: brand\n\nKom til Magleparken 5.\n\n---", "---\n\nAlarm: storm\n\nKom til rådhuset.");
    }

    @Test
    void holdsBackWhatIsMoreThanAnHourAllowsButNoAlarm() {
        for (int i = 0; i < 20; i++) {
            scene.queue(to(MessageKind.INFORMATION, null, "Nyt " + i));
            assertThat(dispatcher.dispatchDue()).isEqualTo(1);
            clock.move(Duration.ofMinutes(1));
        }
        assertThat(FIRST.received()).hasSize(20);
        String one = scene.queue(to(MessageKind.INFORMATION, null, "Nyt 20"));
        clock.move(Duration.ofMillis(1));
        String other = scene.queue(to(MessageKind.LEADER, null, "Du leder nu"));
        assertThat(dispatcher.dispatchDue()).isZero();
        assertThat(row(one).state()).isEqualTo(MessageState.HELD_BACK);
        assertThat(story()).filteredOn(TrailType.MESSAGE_HELD_BACK::equals).hasSize(2);
        alarm("4K7");
        assertThat(dispatcher.dispatchDue()).as("an alarm always goes").isEqualTo(1);
        assertThat(text(only(FIRST))).isEqualTo(words("4K7"));

        transaction.executeWithoutResult(status -> outbox.awaitNoReceipt("alert-4K7"));
        clock.move(Duration.ofMinutes(41));
        assertThat(dispatcher.dispatchDue()).isEqualTo(2);

        assertThat(text(only(FIRST))).isEqualTo("Nyt 20\n---\nDu leder nu");
        assertThat(List.of(row(one).state(), row(other).state())).containsOnly(MessageState.SENT);
    }

    @Test
    void sendsNothingOfAnAlarmThatEndedWhileItWaited() {
        alarm("4K7");
        dispatcher.dispatchDue();
        String ended = alarm("5P2");
        alarm("9M3");
        dispatcher.dispatchDue();
        transaction.executeWithoutResult(status -> outbox.withdraw("alert-5P2"));
        clock.move(ALARMS_GATHER);

        assertThat(dispatcher.dispatchDue()).isEqualTo(1);

        assertThat(FIRST.received()).hasSize(2).noneMatch(request -> text(request)
                .contains("5P2"));
        assertThat(row(ended).state()).isEqualTo(MessageState.WITHDRAWN);
        assertThat(story()).filteredOn(TrailType.MESSAGE_WITHDRAWN::equals).hasSize(1);
    }

    private void bundleOfTwo() {
        scene.clear();
        alarm("4K7");
        alarm("5P2");
        assertThat(dispatcher.dispatchDue()).isEqualTo(2);
    }

    private String alarm(String code) {
        return alarm(incident, code);
    }

    private String alarm(String of, String code) {
        return scene.queue(to(of, "sygeplejevagt-1", Scene.PHONE, MessageKind.ALERT, "alert-" + code, words(code)));
    }

    private void call(String words) {
        scene.queue(Scene.message(incident, Channel.VOICE, MessageKind.ALERT, false, words));
    }

    private static String words(String code) {
        return "Brand. Svar JA " + code + " eller NEJ " + code;
    }

    private NewMessage to(MessageKind kind, String alert, String body) {
        return to(incident, "sygeplejevagt-1", Scene.PHONE, kind, alert, body);
    }

    private static NewMessage to(String of, String person, String number, MessageKind kind, String alert, String body) {
        return new NewMessage(
                of, alert, person, "sygeplejevagt", Channel.SMS, number, kind, false, "Alarm: brand", body);
    }

    private NewMessage mail(String subject, String body) {
        return new NewMessage(
                incident,
                subject,
                "sygeplejevagt-1",
                "sygeplejevagt",
                Channel.MAIL,
                Scene.MAIL,
                MessageKind.ALERT,
                false,
                subject,
                body);
    }

    private MessageRow row(String id) {
        return messages.find(id).orElseThrow();
    }

    private List<MessageState> states() {
        return messages.ofIncident(incident).stream().map(MessageRow::state).toList();
    }

    private List<TrailType> story() {
        return trail.of(incident).stream().map(TrailEntry::type).toList();
    }

    private static LoggedRequest only(SmsGateway gateway) {
        List<LoggedRequest> received = gateway.received();
        assertThat(received).hasSize(1);
        return received.get(0);
    }

    private static List<String> keys(SmsGateway gateway) {
        return gateway.received().stream()
                .map(request -> request.getHeader("Idempotency-Key"))
                .toList();
    }

    private static String text(LoggedRequest request) {
        try {
            JsonNode body = JSON.readTree(request.getBodyAsString());
            return body.path("text").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
