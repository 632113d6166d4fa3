package dk.kaldekaede.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HttpGatewayTest {

    private static final SmsGateway GATEWAY = new SmsGateway();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The first request of all is slow, in the server as in the client. */
    @BeforeAll
    static void warmUp() {
        sender(GATEWAY.url(), Duration.ofSeconds(30)).send(message());
        GATEWAY.received();
    }

    @AfterAll
    static void stop() {
        GATEWAY.stop();
    }

    @AfterEach
    void nothingUnexpectedLeft() {
        GATEWAY.receivedNothingElse();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("200 with an id", okJson("{\"id\": \"a1\"}"), new SendResult.Sent("a1")),
                Arguments.of("202 with a number", okJson("{\"id\": 17}").withStatus(202), new SendResult.Sent("17")),
                Arguments.of("200 without id", okJson("{\"ok\": true}"), unavailable("ANSWER_WITHOUT_ID")),
                Arguments.of("200 with a null id", okJson("{\"id\": null}"), unavailable("ANSWER_WITHOUT_ID")),
                Arguments.of("200 with an empty id", okJson("{\"id\": \" \"}"), unavailable("ANSWER_WITHOUT_ID")),
                Arguments.of(
                        "200 with an endless id",
                        okJson("{\"id\": \"" + "9".repeat(201) + "\"}"),
                        unavailable("ANSWER_WITHOUT_ID")),
                Arguments.of("200 with rubbish", okJson("<html>login</html>"), unavailable("MALFORMED_ANSWER")),
                Arguments.of("200 with nothing", okJson(""), unavailable("ANSWER_WITHOUT_ID")),
                Arguments.of("400", status(400), new SendResult.Refused("HTTP_400")),
                Arguments.of("422", status(422), new SendResult.Refused("HTTP_422")),
                Arguments.of("401", status(401), unavailable("HTTP_401")),
                Arguments.of("404", status(404), unavailable("HTTP_404")),
                Arguments.of("429", status(429), unavailable("HTTP_429")),
                Arguments.of("500", status(500), unavailable("HTTP_500")),
                Arguments.of("503 with an id", okJson("{\"id\": \"a1\"}").withStatus(503), unavailable("HTTP_503")),
                Arguments.of("silence", okJson("{\"id\": \"a1\"}").withFixedDelay(3000), unavailable("TIMEOUT")),
                Arguments.of(
                        "an answer that trickles in",
                        okJson("{\"id\": \"a1\"}").withChunkedDribbleDelay(10, 5000),
                        unavailable("TIMEOUT")),
                Arguments.of(
                        "a broken line",
                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                        unavailable("NO_CONNECTION")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void believesOnlyAnAnswerWithAnId(String name, ResponseDefinitionBuilder answer, SendResult expected) {
        GATEWAY.answers(answer);

        assertThat(sender(GATEWAY.url()).send(message())).isEqualTo(expected);

        assertThat(GATEWAY.received()).hasSize(1);
    }

    @Test
    void neverFollowsARedirect() {
        GATEWAY.answers(aResponse().withStatus(307).withHeader("Location", GATEWAY.url()));

        assertThat(sender(GATEWAY.url()).send(message())).isEqualTo(unavailable("HTTP_307"));

        assertThat(GATEWAY.received()).hasSize(1);
    }

    @Test
    void isUnavailableWhenNobodyListens() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        assertThat(sender("http://127.0.0.1:" + closed).send(message())).isEqualTo(unavailable("NO_CONNECTION"));
    }

    @Test
    void saysWhatIsNeededAndNothingMore() throws IOException {
        sender(GATEWAY.url()).send(message());

        LoggedRequest request = GATEWAY.received().get(0);
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + SmsGateway.TOKEN);
        assertThat(request.getHeader("Idempotency-Key")).isEqualTo("m1");
        JsonNode body = JSON.readTree(request.getBody());
        assertThat(body.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "to", "text", "callback");
        assertThat(body.path("id").asText()).isEqualTo("m1");
        assertThat(body.path("to").asText()).isEqualTo(Scene.PHONE);
        assertThat(body.path("text").asText()).isEqualTo("Brand \"nu\" - på Ågade");
        assertThat(body.path("callback").asText()).isEqualTo("http://127.0.0.1:8080/api/receipts/sms");
    }

    @Test
    void doesNotStartWithAGatewayThatWouldNotKnowUs() {
        GatewaySettings unknown = settings(GATEWAY.url(), "", Duration.ofSeconds(1));
        assertThatThrownBy(() -> GatewayConfiguration.http(unknown, "http://127.0.0.1:8080", JSON))
                .hasMessageContaining("kaldekaede.sms.token");
    }

    private static ResponseDefinitionBuilder status(int status) {
        return aResponse().withStatus(status);
    }

    private static SendResult unavailable(String code) {
        return new SendResult.Unavailable(code);
    }

    private static HttpGateway sender(String url) {
        return sender(url, Duration.ofSeconds(1));
    }

    private static HttpGateway sender(String url, Duration wait) {
        return GatewayConfiguration.http(settings(url, SmsGateway.TOKEN, wait), "http://127.0.0.1:8080", JSON);
    }

    private static GatewaySettings settings(String url, String token, Duration wait) {
        return new GatewaySettings("kaldekaede.sms", Channel.SMS, "sms", "json", url, token, "", "", wait, wait);
    }

    private static Message message() {
        return new Message(
                "m1",
                "i1",
                "a1",
                "p1",
                "sygeplejevagt",
                Channel.SMS,
                Scene.PHONE,
                MessageKind.ALERT,
                false,
                "Alarm",
                "Brand “nu” – på Ågade",
                1);
    }
}
