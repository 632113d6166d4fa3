package dk.kaldekaede.alerting.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The limits that the answer page comes with. */
@KaldekaedeTest
@TestPropertySource(
        properties = {"kaldekaede.answer-page.requests-per-minute=15", "kaldekaede.answer-page.guesses-per-minute=10"})
class AnswerLimitTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void whoGuessesIsStoppedAndNobodyElseIs() throws IOException {
        Fire fire = new Fire(application, new Links(port));
        String token = fire.token(fire.ringing());

        for (int guess = 0; guess < 10; guess++) {
            assertThat(statusFrom("127.0.0.21", "guess-" + guess)).isEqualTo(404);
        }

        assertThat(statusFrom("127.0.0.21", "one-more")).isEqualTo(429);
        assertThat(statusFrom("127.0.0.22", token)).isEqualTo(200);
    }

    @Test
    void whoGuessesOnTheOtherPageIsStoppedOnBoth() throws IOException {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(statusOf("127.0.0.23", "/b/guess-" + guess)).isEqualTo(404);
        }

        assertThat(statusOf("127.0.0.23", "/b/one-more")).isEqualTo(429);
        assertThat(statusFrom("127.0.0.23", "one-more")).isEqualTo(429);
    }

    @Test
    void whoAsksTooOftenIsAskedToWait() throws IOException {
        Links links = new Links(port);
        Fire fire = new Fire(application, links);
        String token = fire.token(fire.ringing());

        int seen = 0;
        HttpResponse<String> page = links.open(token);
        // Some of the limit comes back while this runs.
        while (page.statusCode() == 200 && seen < 200) {
            page = links.open(token);
            seen++;
        }

        assertThat(seen).isBetween(14, 199);
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).contains("Vent et øjeblik");
        assertThat(links.post(token, Fire.TAKE).statusCode()).isEqualTo(429);
        assertThat(fire.ringing().ringing()).isTrue();
    }

    private int statusFrom(String address, String token) throws IOException {
        return statusOf(address, "/k/" + token);
    }

    private int statusOf(String address, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(address), 0)) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
