package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.OnPostgres;
import dk.kaldekaede.incident.web.PageClient;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The database is gone: whoever asks for a page gets one, with the number to ring, and soon. */
@KaldekaedeTest
@TestPropertySource(
        properties = {
            "spring.application.name=database-lost",
            "spring.datasource.hikari.maximum-pool-size=6",
            "spring.datasource.hikari.connection-timeout=2000"
        })
@OnPostgres
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseLostTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** Half of what a page would wait for a connection. */
    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    private static final String NUMBER = "href=\"tel:+4520000002\">+45 20 00 00 02</a>";

    @Autowired
    EmbeddedPostgres database;

    @LocalServerPort
    int port;

    @Test
    @Order(1)
    void whoeverIsLoggedInOrLogsInIsGivenTheNumber() throws IOException {
        PageClient nurse = PageClient.of(port, "sygeplejevagt");
        PageClient stranger = PageClient.nobody(port);
        stranger.get("/login");
        database.close();

        emergency(nurse.get("/"));
        emergency(nurse.get("/no/such/page"));
        emergency(stranger.post("/login", "username", "sygeplejevagt", "password", "demo"));
    }

    /** Nobody waits for a connection that is not to be had. */
    @Test
    @Order(2)
    void afterSomeSecondsEveryPageSaysSoAtOnce() {
        PageClient browser = PageClient.nobody(port);
        await().atMost(SOON).untilAsserted(() -> assertThat(took(() -> emergency(browser.get("/k/" + "x".repeat(43)))))
                .isLessThan(AT_ONCE));

        for (String path : List.of("/", "/login", "/incidents/new", "/k/" + "x".repeat(43))) {
            assertThat(took(() -> emergency(browser.get(path)))).as(path).isLessThan(AT_ONCE);
        }
        assertThat(browser.get("/css/kaldekaede.css").statusCode()).isEqualTo(200);
    }

    private static Duration took(Runnable what) {
        long begun = System.nanoTime();
        what.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void emergency(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("Kaldekæde virker ikke lige nu", NUMBER, "112")
                .doesNotContain("{{");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("style-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
}
