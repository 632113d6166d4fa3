package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What every answer tells browsers, and what is too large to be read. */
@KaldekaedeTest
@TestPropertySource(
        properties = {
            "server.forward-headers-strategy=native",
            "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1",
            "server.tomcat.remoteip.host-header=",
            "server.tomcat.remoteip.port-header=",
            "server.servlet.session.cookie.secure=true",
            "camunda.bpm.webapp.csrf.enable-secure-cookie=true"
        })
class HeadersTest {

    private static final String[] BEHIND_TLS = {"X-Forwarded-Proto", "https"};

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/",
                "/no-such-page",
                "/k/unknown-link",
                "/css/kaldekaede.css",
                "/api/incidents/none",
                "/engine-rest/task",
                "/actuator/health",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/lib/deps.js"
            })
    void everyAnswerIsKeptToItself(String path) throws Exception {
        HttpHeaders headers = get(path, BEHIND_TLS).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).isPresent();
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age=31536000", "includeSubDomains");
        headers.firstValue("Content-Security-Policy")
                .ifPresent(policy -> assertThat(policy).contains("object-src 'none'", "frame-ancestors 'none'"));
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/no-such-page", "/k/unknown-link", "/engine-rest/task", "/actuator/health"})
    void noInlineScriptRunsOnAnyOfOurPages(String path) throws Exception {
        assertThat(get(path).headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void tasklistsScriptsCarryANonceAndNothingElseRuns() {
        RestClient nurse = RestClient.browserBehindTls(port, "sygeplejevagt");

        String policy = nurse.send("GET", "/camunda/app/tasklist/default/", null, BEHIND_TLS)
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();

        assertThat(policy)
                .containsPattern("script-src 'nonce-[^']+' 'strict-dynamic' 'unsafe-eval';")
                .contains("frame-ancestors 'none'", "default-src 'self'")
                .doesNotContain("https:");
    }

    @Test
    void cookiesTravelWithTlsOnly() throws Exception {
        HttpResponse<String> page = get("/login", BEHIND_TLS);
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("Secure"));

        HttpResponse<String> login = RestClient.loginAnswer(port, "tolke");

        assertThat(login.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("JSESSIONID="))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("XSRF-TOKEN="))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("device-"))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "SameSite="));
    }

    @Test
    void withoutTlsThereIsNoPromiseOfIt() throws Exception {
        assertThat(get("/login").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void whatAForwardedHeaderSaysIsBelievedOfOurProxyAlone() throws Exception {
        assertThat(loginPageFrom("127.0.0.1")).contains("Strict-Transport-Security");
        assertThat(loginPageFrom("127.0.0.77")).startsWith("HTTP/1.1 200").doesNotContain("Strict-Transport-Security");
    }

    @Test
    void nobodySaysByAHeaderWhichHostSheAskedFor() throws Exception {
        String location = get(
                        "/", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example", "Accept", "text/html")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(location).endsWith("/login").doesNotContain("evil");
    }

    private String loginPageFrom(String address) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(address), 0)) {
            socket.getOutputStream()
                    .write("GET /login HTTP/1.0\r\nX-Forwarded-Proto: https\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/incidents", "/engine-rest/task", "/login", "/camunda/api/engine/engine/default/task"})
    void aBodyThatIsTooLargeIsNotRead(String path) throws Exception {
        byte[] large = new byte[1100 * 1024];

        HttpResponse<String> said = post(path, HttpRequest.BodyPublishers.ofByteArray(large), "application/json");
        HttpResponse<String> unsaid = post(
                path,
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                "application/json");

        assertThat(said.statusCode()).isEqualTo(413);
        assertThat(said.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(said.body()).contains("for stor");
        assertThat(unsaid.statusCode()).isEqualTo(413);
    }

    @Test
    void aPersonGetsAPageThatSaysSo() throws Exception {
        HttpResponse<String> answer = post(
                "/login",
                HttpRequest.BodyPublishers.ofByteArray(new byte[1100 * 1024]),
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("er for stort");
    }

    @Test
    void aFormWithoutALengthIsRefused() throws Exception {
        assertThat(post(
                                "/login",
                                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10])),
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(411);
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws Exception {
        assertThat(get("/login", "X-Long", "x".repeat(20_000)).statusCode()).isIn(400, 431);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return send(request, headers);
    }

    private HttpResponse<String> post(String path, HttpRequest.BodyPublisher body, String type, String... headers)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", type)
                        .POST(body),
                headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
