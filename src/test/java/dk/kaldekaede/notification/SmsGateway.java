package dk.kaldekaede.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.Comparator;
import java.util.List;

/** A real SMS gateway's other end. Whatever it received must be asked for by the test, or the test fails. */
final class SmsGateway {

    static final String TOKEN = "gateway-token-only-for-tests";

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").globalTemplating(true));

    SmsGateway() {
        server.start();
        takesEverything();
    }

    String url() {
        return "http://127.0.0.1:" + server.port() + "/messages";
    }

    void stop() {
        server.stop();
    }

    /** Answers every message with an id made from ours. */
    void takesEverything() {
        server.resetMappings();
        server.stubFor(post("/messages").willReturn(okJson("{\"id\": \"gw-{{jsonPath request.body '$.id'}}\"}")));
    }

    void answers(ResponseDefinitionBuilder answer) {
        server.resetMappings();
        server.stubFor(post("/messages").willReturn(answer));
    }

    /** Takes its time with the messages that hold a word. */
    void isSlowWith(String word, int milliseconds) {
        server.stubFor(post("/messages")
                .withRequestBody(containing(word))
                .willReturn(aResponse()
                        .withFixedDelay(milliseconds)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"id\": \"gw-{{jsonPath request.body '$.id'}}\"}")));
    }

    /** What was received since the last time, in order. */
    List<LoggedRequest> received() {
        List<LoggedRequest> all = server.getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .toList();
        server.resetRequests();
        return all.stream()
                .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
                .toList();
    }

    void receivedNothingElse() {
        assertThat(received()).as("SMS that the test did not expect").isEmpty();
        takesEverything();
    }
}
