package dk.kaldekaede.watch.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way against a server that may fail in any manner; the next one is tried. */
class EmergencyWaysTest {

    private static final Emergency FIRE = new Emergency("1", "Kaldekæde: prøve", "Ring selv til Sygeplejevagten æøå.");

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Map<String, String> settings = new HashMap<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String answer = "{\"id\": \"taken\"}";
    private int status = 200;

    @BeforeEach
    void begin() throws IOException {
        mails.start();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::receive);
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        settings.putAll(Map.of(
                "sms.url", base + "/sms",
                "sms.token", "secret",
                "sms.numbers", "+4520000001, +4520000002",
                "mail.host", "127.0.0.1",
                "mail.port", String.valueOf(mails.getSmtp().getPort()),
                "mail.from", "kaldekaede@example.org",
                "mail.to", "drift@example.org,vagt@example.org",
                "webhook.url", base + "/webhook"));
    }

    @AfterEach
    void end() {
        mails.stop();
        server.stop(0);
    }

    @Test
    void theFirstThatTakesItIsEnoughAndTheWorstGoesByAll() throws Exception {
        assertThat(ways().tell(FIRE, false)).extracting(Attempt::way).containsExactly("sms");
        assertThat(received).hasSize(2).allMatch(each -> each.contains("Bearer secret") && each.contains("æøå"));

        assertThat(ways().tell(FIRE, true))
                .allMatch(Attempt::taken)
                .extracting(Attempt::way)
                .containsExactly("sms", "mail", "webhook");
        MimeMessage mail = mails.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Kaldekæde: prøve");
        assertThat(mail.getContent().toString()).contains("Sygeplejevagten æøå");
        assertThat(mails.getReceivedMessages()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 | {"id": "1"}     | HTTP_500
            302 | {"id": "1"}     | HTTP_302
            200 | rubbish         | ANSWER_WITHOUT_ID
            200 | {"id": ""}      | ANSWER_WITHOUT_ID
            200 | {"taken": true} | ANSWER_WITHOUT_ID
            """)
    void theNextIsTriedWhenOneDoesNotTakeIt(int status, String answer, String code) {
        this.status = status;
        this.answer = answer;

        List<Attempt> attempts = ways().tell(FIRE, false);

        assertThat(attempts).extracting(Attempt::way).containsExactly("sms", "mail");
        assertThat(attempts.get(0).code()).isEqualTo(code);
        assertThat(attempts.get(1).taken()).isTrue();
    }

    @Test
    void nobodyIsThere() {
        mails.stop();
        server.stop(0);

        assertThat(ways().tell(FIRE, false))
                .hasSize(3)
                .noneMatch(Attempt::taken)
                .extracting(Attempt::code)
                .containsExactly("NO_CONNECTION", "MailConnectException", "NO_CONNECTION");
    }

    @Test
    void aWayThatIsSetByHalfIsNamed() {
        settings.remove("sms.numbers");
        assertThatThrownBy(this::ways).hasMessageContaining("sms.numbers is missing");
        settings.keySet().removeIf(name -> !name.startsWith("webhook"));
        assertThat(ways().names()).containsExactly("webhook");
    }

    private EmergencyWays ways() {
        return new WaySettings(name -> settings.getOrDefault(name, "")).ways();
    }

    private void receive(HttpExchange exchange) throws IOException {
        received.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
