package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Whoever guesses passwords is stopped for a while; the account's owner is not. */
@KaldekaedeTest
@TestPropertySource(properties = {"kaldekaede.login.wrong-per-address=15", "kaldekaede.login.wrong-per-account=20"})
@ExtendWith(OutputCaptureExtension.class)
class LockOutTest {

    private static int used = 40;

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    private String stranger;

    @BeforeEach
    void anotherDay() {
        used++;
        stranger = "127.0.0." + used;
        // What the tests before counted is over.
        clock.advance(Duration.ofDays(used));
    }

    @Test
    void tenWrongPasswordsCloseTheLoginPageForThatClientAndSayUntilWhen(CapturedOutput output) {
        RestClient browser = RestClient.nobody(port);
        for (int guess = 0; guess < 10; guess++) {
            assertThat(location(login(browser, "tolke", "wrong-" + guess))).endsWith("/login?error");
        }

        HttpResponse<String> right = login(browser, "tolke", "demo");

        assertThat(location(right)).contains("/login?closed=");
        String page =
                browser.get(location(right).replaceAll(".*(/login.*)", "$1")).body();
        String until = clock.instant()
                .plus(Duration.ofMinutes(15))
                .atZone(java.time.ZoneId.of("Europe/Copenhagen"))
                .toLocalTime()
                .toString()
                .substring(0, 5)
                .replace(":", ".");
        assertThat(page).contains("Prøv igen kl. " + until, "linket i beskeden");
        assertThat(output.getAll())
                .contains("Too many wrong passwords from 127.0.0.1")
                .doesNotContain("at tolke");
        clock.advance(Duration.ofMinutes(15));
        assertThat(location(login(browser, "tolke", "demo"))).doesNotContain("/login");
    }

    @Test
    void aNameTypedIsNotLogged(CapturedOutput output) {
        RestClient browser = RestClient.nobody(port);

        for (int guess = 0; guess < 11; guess++) {
            login(browser, "my-secret-password-in-the-wrong-field", "x");
        }

        assertThat(output.getAll()).contains("Too many wrong passwords").doesNotContain("in-the-wrong-field");
    }

    @Test
    void aStrangerElsewhereIsStoppedAndTheOwnerIsNot() throws IOException {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(basic(stranger, "kop", "wrong")).startsWith("401");
        }

        assertThat(basic(stranger, "kop", "demo")).startsWith("429").contains("Retry-After: 900", "problem+json");
        assertThat(basic("127.0.0.1", "kop", "demo")).startsWith("200");
        assertThat(basic(stranger, "amk", "demo")).startsWith("200");
    }

    @Test
    void guessingAtManyAccountsFromOneAddressIsStopped() throws IOException {
        for (int account = 0; account < 15; account++) {
            assertThat(basic(stranger, "account-" + account, "wrong")).startsWith("401");
        }

        assertThat(basic(stranger, "account-99", "wrong")).startsWith("429");
    }

    @Test
    void guessingFromManyAddressesIsStoppedAndADeviceThatWasUsedBeforeStillGetsIn() throws IOException {
        RestClient owner = RestClient.browser(port, "centerchef-bur");
        basic("127.0.0.1", "centerchef-bur", "demo");
        for (int guess = 0; guess < 20; guess++) {
            assertThat(basic("127.0.1." + (guess + 1), "centerchef-bur", "wrong"))
                    .startsWith("401");
        }

        assertThat(basic("127.0.2.1", "centerchef-bur", "demo"))
                .as("a new address")
                .startsWith("429");
        assertThat(basic("127.0.0.1", "centerchef-bur", "demo"))
                .as("the machine's usual one")
                .startsWith("200");
        assertThat(location(login(owner, "centerchef-bur", "demo"))).doesNotContain("/login");
    }

    @Test
    void guessingFromManyAddressesDoesNotKeepAnAlarmCentreOutThatIsNotKnownHere() throws IOException {
        for (int guess = 0; guess < 25; guess++) {
            assertThat(basic("127.0.3." + (guess + 1), "alarmcentral", "wrong")).startsWith("401");
            assertThat(basic("127.0.3." + (guess + 1), "monitoring", "wrong")).startsWith("401");
        }

        assertThat(basic("127.0.4.1", "alarmcentral", "demo"))
                .as("logged in, though it may not do this")
                .startsWith("403");
        assertThat(basic("127.0.4.1", "monitoring", "demo")).startsWith("403");
    }

    @Test
    void manyGuessesAtTheSameInstantGetNoMoreAnswersThanOneAfterTheOther() throws Exception {
        ExecutorService guessers = Executors.newFixedThreadPool(20);
        try {
            List<Future<String>> answers =
                    guessers.invokeAll(Collections.nCopies(60, () -> basic(stranger, "center-ejendomme", "wrong")));
            int tried = 0;
            for (Future<String> answer : answers) {
                tried += answer.get().startsWith("401") ? 1 : 0;
            }
            assertThat(tried).isEqualTo(10);
        } finally {
            guessers.shutdownNow();
        }
    }

    @Test
    void manyRequestsAtTheSameInstantWithTheRightPasswordAllPass() throws Exception {
        ExecutorService system = Executors.newFixedThreadPool(20);
        try {
            List<Future<String>> answers =
                    system.invokeAll(Collections.nCopies(40, () -> basic(stranger, "kop", "demo")));
            for (Future<String> answer : answers) {
                assertThat(answer.get()).startsWith("200");
            }
        } finally {
            system.shutdownNow();
        }
    }

    @Test
    void theMarkOfADeviceIsNoUseForAnotherAccount() {
        RestClient browser = RestClient.browser(port, "center-hr");
        for (int guess = 0; guess < 10; guess++) {
            login(browser, "center-ejendomme", "wrong");
        }

        assertThat(location(login(browser, "center-ejendomme", "demo"))).contains("closed=");
        assertThat(location(login(browser, "center-hr", "demo"))).doesNotContain("/login");
    }

    @Test
    void tasklistsOwnLogInIsClosed() {
        RestClient nurse = RestClient.browser(port, "sygeplejevagt");
        nurse.get("/camunda/app/welcome/default/");
        String body = "username=admin&password=demo";

        var answer = nurse.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/admin",
                body,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-XSRF-TOKEN",
                nurse.cookie("XSRF-TOKEN"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(RestClient.nobody(port)
                        .send(
                                "POST",
                                "/camunda/api/admin/auth/user/default/login/admin",
                                body,
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(401);
        assertThat(RestClient.basic(port, "tolke")
                        .post("/engine-rest/identity/verify", "{\"username\":\"admin\",\"password\":\"demo\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> login(RestClient browser, String user, String password) {
        return browser.send(
                "POST",
                "/login",
                "username=" + user + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf="
                        + browser.csrfToken(),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Status and headers of a request to the interface, from an address of one's choice. */
    private String basic(String from, String user, String password) throws IOException {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(from), 0)) {
            String request = "GET /engine-rest/task HTTP/1.0\r\nAuthorization: Basic " + credentials + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).substring(9);
        }
    }
}
