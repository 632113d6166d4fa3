package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.OnPostgres;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.scenario.EmergencyDesk;
import dk.kaldekaede.watch.Watch;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
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

    @Autowired
    Watch watch;

    @Autowired
    MovableClock clock;

    @Autowired
    IncidentRun run;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void somebodyIsTold(DynamicPropertyRegistry properties) {
        for (String setting : EmergencyDesk.settings()) {
            properties.add(setting.replaceFirst("=.*", ""), () -> setting.replaceFirst("^[^=]*=", ""));
        }
    }

    /** As after a fail-over to a standby, or when the disk is full. */
    @Test
    @Order(0)
    void somebodyIsToldThatTheDatabaseTakesNothingAndWhenItDoesAgain() throws SQLException {
        watch.round();
        EmergencyDesk.forgetEverything();

        readOnly("on");
        isTold("Databasen kan læses, men ikke skrives i");

        readOnly("off");
        isTold("Er forbi: Databasen kan læses, men ikke skrives i");
    }

    @Test
    @Order(1)
    void whoeverIsLoggedInOrLogsInIsGivenTheNumber() throws IOException {
        String fire = run.report(IncidentFacts.reported("Brand", "Magleparken 5", 140, true), null);
        PageClient nurse = PageClient.of(port, "sygeplejevagt");
        PageClient writer = PageClient.of(port, "tvaergaaende-kriseledelse");
        writer.get("/incidents/" + fire + "/log");
        PageClient stranger = PageClient.nobody(port);
        stranger.get("/login");
        database.close();

        emergency(nurse.get("/"));
        emergency(nurse.get("/no/such/page"));
        emergency(writer.post("/incidents/" + fire + "/log", "text", "Bussen kom", "happenedAt", ""));
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

    @Test
    @Order(3)
    void somebodyIsToldByAWayThatNeedsNoDatabase() {
        EmergencyDesk.forgetEverything();

        isTold("Databasen svarer ikke");

        assertThat(EmergencyDesk.heard("webhook"))
                .first()
                .asString()
                .contains("Ring til driften. Kald selv op, indtil den svarer.");
    }

    /** Each look is a round of its own; half a minute passes in between. */
    private void isTold(String words) {
        await().atMost(SOON).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(30));
            watch.round();
            assertThat(EmergencyDesk.heard("sms"))
                    .anySatisfy(text -> assertThat(text).contains(words));
        });
    }

    private void readOnly(String on) throws SQLException {
        try (Connection admin = database.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            statement.execute("alter database postgres set default_transaction_read_only = " + on);
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = 'postgres' and pid <> pg_backend_pid()");
        }
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
