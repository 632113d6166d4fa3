package dk.kaldekaede.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.kaldekaede.alerting.PeopleRungUp;
import dk.kaldekaede.notification.GatewaySays;
import dk.kaldekaede.notification.PacedMessages;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The mail servers and the gateways that the application's messages reach, two of each channel: {@code sms} and
 * {@code sms-2}, {@code voice} and {@code voice-2}, {@code mail} and {@code mail-2}. What comes in stays until it is read.
 */
public final class OutsideWorld implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String TOKEN = "gateway-token-only-for-tests";
    static final String SMS_REPLIES = "sms-replies-only-for-tests";
    static final String VOICE_REPLIES = "voice-replies-only-for-tests";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final GreenMail SECOND_MAILS =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final HttpServer GATEWAY = gateway();
    private static final List<Letter> UNREAD = new CopyOnWriteArrayList<>();
    private static final List<Letter> ALL = new CopyOnWriteArrayList<>();
    private static volatile Predicate<String> refusedNumbers = number -> false;
    private static volatile Predicate<String> down = gateway -> false;
    private static volatile Fault fault = Fault.ANSWERS_WITH_AN_ERROR;

    static {
        MAILS.start();
        SECOND_MAILS.start();
        GATEWAY.start();
    }

    /**
     * A message as it arrived. A mail's text holds its subject too.
     *
     * @param id the message's id, the same when it comes again
     */
    public record Letter(String id, String channel, String address, String text) {}

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        TestPropertyValues.of(settings()).applyTo(application);
        PeopleRungUp.in(application);
        ((GenericApplicationContext) application).registerBean(GatewaySays.class);
    }

    /** The application's settings that lead here. */
    public static String[] settings() {
        String[] ordinary = {
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + MAILS.getSmtp().getPort(),
            "kaldekaede.mail.from=Kaldekaede <kaldekaede@example.org>",
            "kaldekaede.mail.next[0].host=127.0.0.1",
            "kaldekaede.mail.next[0].port=" + SECOND_MAILS.getSmtp().getPort(),
            "kaldekaede.sms.url=" + url("sms"),
            "kaldekaede.sms.token=" + TOKEN,
            "kaldekaede.sms.next[0].url=" + url("sms-2"),
            "kaldekaede.sms.next[0].token=" + TOKEN,
            "kaldekaede.voice.url=" + url("voice"),
            "kaldekaede.voice.token=" + TOKEN,
            "kaldekaede.voice.from=+4570104900",
            "kaldekaede.voice.next[0].url=" + url("voice-2"),
            "kaldekaede.voice.next[0].token=" + TOKEN,
            "kaldekaede.voice.next[0].from=+4570104900",
            "kaldekaede.sms.reply-secret=" + SMS_REPLIES,
            "kaldekaede.voice.reply-secret=" + VOICE_REPLIES
        };
        return Stream.concat(Arrays.stream(ordinary), Arrays.stream(EmergencyDesk.settings()))
                .toArray(String[]::new);
    }

    private static String url(String gateway) {
        return "http://127.0.0.1:" + GATEWAY.getAddress().getPort() + "/" + gateway;
    }

    /** What arrived and nobody has read. */
    static List<Letter> unread() {
        for (GreenMail server : List.of(MAILS, SECOND_MAILS)) {
            empty(server);
        }
        return UNREAD;
    }

    private static void empty(GreenMail server) {
        for (MimeMessage mail : server.getReceivedMessages()) {
            keep(letter(mail));
        }
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException("The mailboxes could not be emptied", e);
        }
    }

    static void read(Letter letter) {
        UNREAD.remove(letter);
    }

    /** Whatever arrived in this test, read or not. */
    public static List<Letter> all() {
        unread();
        return ALL;
    }

    private static void keep(Letter letter) {
        UNREAD.add(letter);
        ALL.add(letter);
    }

    /** Before a test: nothing has come in, and the gateways take everything. */
    public static void forgetEverything() {
        unread();
        UNREAD.clear();
        ALL.clear();
        refusedNumbers = number -> false;
        down = gateway -> false;
        fault = Fault.ANSWERS_WITH_AN_ERROR;
        PeopleRungUp.are(false);
        EmergencyDesk.forgetEverything();
        PacedMessages.are(false);
    }

    /** People are rung up, until the test is over: other tests are about messages alone. */
    static void ringsPeopleUp() {
        PeopleRungUp.are(true);
    }

    /** What goes to one person gathers and is limited, until the test is over: other tests expect each message at once. */
    static void pacesMessages() {
        PacedMessages.are(true);
    }

    /** No gateway answers anybody but with an error, for now. */
    static void isDown(boolean now) {
        down = gateway -> now;
    }

    /** One gateway answers nobody but with an error, for now; the others do. */
    static void isDown(String name) {
        down = name::equals;
    }

    /** How a gateway fails. */
    enum Fault {
        ANSWERS_WITH_AN_ERROR,
        ANSWERS_WITH_RUBBISH,
        ANSWERS_WITHOUT_AN_ID,
        REFUSES,
        HANGS,
        HANGS_UP
    }

    /** One gateway fails in one way, until the test is over. */
    static void fails(String name, Fault how) {
        fault = how;
        down = name::equals;
    }

    /** Every gateway says no for good to these numbers. */
    static void refuses(Predicate<String> numbers) {
        refusedNumbers = numbers;
    }

    private static Letter letter(MimeMessage mail) {
        try {
            return new Letter(
                    mail.getMessageID().substring(1, mail.getMessageID().indexOf('@')),
                    "MAIL",
                    mail.getAllRecipients()[0].toString(),
                    mail.getSubject() + "\n" + mail.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail could not be read", e);
        }
    }

    private static HttpServer gateway() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            for (String name : List.of("sms", "sms-2", "voice", "voice-2")) {
                server.createContext("/" + name, exchange -> receive(name, exchange));
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void receive(String gateway, HttpExchange exchange) throws IOException {
        JsonNode message = JSON.readTree(exchange.getRequestBody());
        boolean known = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        String number = message.path("to").asText();
        if (down.test(gateway)) {
            fail(exchange);
            return;
        }
        if (!known || refusedNumbers.test(number)) {
            exchange.sendResponseHeaders(known ? 400 : 401, -1);
            exchange.close();
            return;
        }
        boolean call = message.has("say");
        keep(new Letter(
                message.path("id").asText(),
                call ? "VOICE" : "SMS",
                number,
                message.path(call ? "say" : "text").asText()));
        answer(exchange, "{\"id\": \"gw-" + message.path("id").asText() + "\"}");
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] answer = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static void fail(HttpExchange exchange) throws IOException {
        switch (fault) {
            case ANSWERS_WITH_AN_ERROR -> exchange.sendResponseHeaders(503, -1);
            case ANSWERS_WITH_RUBBISH -> answer(exchange, "<html>Log in</html>");
            case ANSWERS_WITHOUT_AN_ID -> answer(exchange, "{\"ok\": true}");
            case REFUSES -> exchange.sendResponseHeaders(400, -1);
            case HANGS -> {
                return;
            }
            case HANGS_UP -> exchange.sendResponseHeaders(200, 100);
        }
        exchange.close();
    }
}
