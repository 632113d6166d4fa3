package dk.kaldekaede.incident.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.OnPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** The board cannot be read: log-in, the answer page and Tasklist go on, and the board says how old it is. */
@KaldekaedeTest
@TestPropertySource(properties = "spring.datasource.hikari.maximum-pool-size=6")
@OnPostgres
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BoardDownTest {

    private static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";
    private static final Duration SOON = Duration.ofMinutes(1);

    @Autowired
    EmbeddedPostgres database;

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    /** Before the board has ever been read. */
    @Test
    @Order(1)
    void saysSoWhenThereIsNoBoardToShow() {
        jdbc.execute("alter table incident rename to incident_away");
        try {
            PageClient browser = logIn("centerchef-css");
            HttpResponse<String> board = browser.get("/");

            assertThat(board.statusCode()).isEqualTo(503);
            assertThat(board.body())
                    .contains("Tavlen kan ikke læses lige nu", "Til dine opgaver", "+45 20 00 00 02")
                    .doesNotContain("??");
            assertThat(browser.get("/camunda/app/tasklist/default/").statusCode())
                    .isEqualTo(200);
        } finally {
            jdbc.execute("alter table incident_away rename to incident");
        }
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(logIn("auditor").get("/").statusCode()).isEqualTo(200));
    }

    @Test
    @Order(2)
    void goesOnWhileTheBoardsQueryHangs() throws SQLException {
        PageClient chief = logIn(CRISIS_MANAGEMENT);
        String incident = report(chief);
        assertThat(chief.get("/").body()).contains("Brand i Magleparken").doesNotContain("ikke opdateret");
        ExecutorService viewers = Executors.newFixedThreadPool(50);
        // Nothing but the board and an incident's page reads this table.
        try (Connection other = database.getPostgresDatabase().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table effort_place in access exclusive mode");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(chief.get("/board").body())
                            .contains("Tavlen er ikke opdateret siden kl. ", "Brand i Magleparken"));
            List<CompletableFuture<Integer>> looking = IntStream.range(0, 400)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> chief.get("/board").statusCode(), viewers))
                    .toList();

            assertThat(waitingForTheTable()).isLessThanOrEqualTo(1);
            PageClient other2 = logIn("centerchef-bur");
            assertThat(other2.get("/camunda/app/tasklist/default/").statusCode())
                    .isEqualTo(200);
            String link = jdbc.queryForObject(
                            "select body from message where incident_id = ? and channel = 'SMS'",
                            String.class,
                            incident)
                    .replaceAll("(?s).*(/k/\\S+).*", "$1");
            assertThat(PageClient.nobody(port).get(link).body()).contains("Brand i Magleparken");
            assertThat(looking).allSatisfy(one -> assertThat(one.join()).isEqualTo(200));
            assertThat(waitingForTheTable()).isLessThanOrEqualTo(1);
        } finally {
            viewers.shutdownNow();
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(chief.get("/board").body()).doesNotContain("Tavlen er ikke opdateret"));
    }

    private int waitingForTheTable() {
        return jdbc.queryForObject(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%effort_place%'",
                Integer.class);
    }

    private PageClient logIn(String user) {
        PageClient client = PageClient.nobody(port);
        client.get("/login");
        HttpResponse<String> answer = client.post("/login", "username", user, "password", "demo");
        assertThat(PageClient.next(answer)).isEqualTo("/");
        return client;
    }

    private static String report(PageClient client) {
        client.get("/incidents/new");
        HttpResponse<String> answer =
                client.post("/incidents", "what", "Brand i Magleparken", "where", "Magleparken 5", "exercise", "false");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return PageClient.next(answer).replace("/incidents/", "");
    }
}
