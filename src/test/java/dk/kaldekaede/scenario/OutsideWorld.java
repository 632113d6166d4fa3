package dk.kaldekaede.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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

/** The mail server and the SMS gateway that the application's messages reach. What comes in stays until it is read. */
public final class OutsideWorld implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String TOKEN = "gateway-token-only-for-tests";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final HttpServer GATEWAY = gateway();
    private static final List<Letter> UNREAD = new CopyOnWriteArrayList<>();
    private static final List<Letter> ALL = new CopyOnWriteArrayList<>();
    private static volatile Predicate<String> refusedNumbers = number -> false;
    private static volatile boolean down;

    static {
        MAILS.start();
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
    }

    /** The application's settings that lead here. */
    public static String[] settings() {
        String[] ordinary = {
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + MAILS.getSmtp().getPort(),
            "kaldekaede.mail.from=Kaldekaede <kaldekaede@example.org>",
            "kaldekaede.sms.url=http://127.0.0.1:" + GATEWAY.getAddress().getPort() + "/messages",
            "kaldekaede.sms.token=" + TOKEN
        };
        return Stream.concat(Arrays.stream(ordinary), Arrays.stream(EmergencyDesk.settings()))
                .toArray(String[]::new);
    }

    /** What arrived and nobody has read. */
    static List<Letter> unread() {
        for (MimeMessage mail : MAILS.getReceivedMessages()) {
            keep(letter(mail));
        }
        try {
            MAILS.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException("The mailboxes could not be emptied", e);
        }
        return UNREAD;
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

    /** Before a test: nothing has come in, and the gateway takes everything. */
    public static void forgetEverything() {
        unread();
        UNREAD.clear();
        ALL.clear();
        refusedNumbers = number -> false;
        down = false;
        EmergencyDesk.forgetEverything();
    }

    /** The gateway answers nobody but with an error, for now. */
    static void isDown(boolean now) {
        down = now;
    }

    /** The gateway says no for good to these numbers. */
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
            server.createContext("/messages", OutsideWorld::receive);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void receive(HttpExchange exchange) throws IOException {
        JsonNode message = JSON.readTree(exchange.getRequestBody());
        boolean known = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        String number = message.path("to").asText();
        if (down) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        if (!known || refusedNumbers.test(number)) {
            exchange.sendResponseHeaders(known ? 400 : 401, -1);
            exchange.close();
            return;
        }
        keep(new Letter(
                message.path("id").asText(), "SMS", number, message.path("text").asText()));
        byte[] answer = ("{\"id\": \"gw-" + message.path("id").asText() + "\"}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
