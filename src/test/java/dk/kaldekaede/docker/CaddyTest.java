package dk.kaldekaede.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The proxy without a node behind it, where Caddy is installed: people get the number to ring, programs the status. */
@EnabledIf("isInstalled")
class CaddyTest {

    private static final Path CADDY = Path.of("/usr/bin/caddy");
    private static final Path FILE = Path.of("docker/Caddyfile");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Process proxy;
    private String address;

    @BeforeEach
    void start() throws IOException {
        address = "http://127.0.0.1:" + freePort();
        // What Debian's Caddy does not know, and what is of no matter here.
        Path file = folder.resolve("Caddyfile");
        Files.writeString(
                file,
                Files.readString(FILE)
                        .replaceAll("(?m)^\\s*(tls|request_buffers) .*$", "")
                        .replace("lb_try_duration 5s", "lb_try_duration 100ms"));
        ProcessBuilder command =
                new ProcessBuilder(CADDY.toString(), "run", "--config", file.toString(), "--adapter", "caddyfile");
        command.environment().put("KALDEKAEDE_HOST", address);
        command.environment().put("KALDEKAEDE_NODES", "127.0.0.1:" + freePort());
        command.environment().put("KALDEKAEDE_PHONE", "+45 00 00 00 01");
        command.environment()
                .put(
                        "KALDEKAEDE_EMERGENCY",
                        Path.of("src/main/resources").toAbsolutePath().toString());
        command.environment().put("XDG_DATA_HOME", folder.toString());
        command.environment().put("XDG_CONFIG_HOME", folder.toString());
        proxy = command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> assertThat(
                        ask("/actuator", "*/*").statusCode())
                .isEqualTo(404));
    }

    @AfterEach
    void stop() throws InterruptedException {
        proxy.destroy();
        assertThat(proxy.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void givesPeopleTheNumberAndProgramsTheStatus() throws Exception {
        HttpResponse<String> page = ask("/k/some-token", "text/html,*/*;q=0.8");

        assertThat(page.statusCode()).isIn(502, 503);
        assertThat(page.body())
                .contains("Kaldekæde virker ikke lige nu", "href=\"tel:+4500000001\">+45 00 00 00 01</a>", "112")
                .doesNotContain("{{");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        HttpResponse<String> program = ask("/api/incidents", "application/json");
        assertThat(program.statusCode()).isIn(502, 503);
        assertThat(program.body()).doesNotContain("<html");
    }

    private HttpResponse<String> ask(String path, String accept) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", accept)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static boolean isInstalled() {
        return Files.isExecutable(CADDY);
    }
}
