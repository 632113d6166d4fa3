package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeApplication;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.MovableClockConfiguration;
import dk.kaldekaede.WithoutOtherTests;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.util.SerializationUtils;

/** Two nodes on one database: a log-in on one is a log-in on both, and a request costs the session no write. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SessionsContract {

    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext other;

    abstract String[] database() throws IOException;

    /** Ends what {@link #database} started, once nobody uses it. */
    void stopDatabase() throws IOException {}

    @BeforeAll
    void startBoth() throws IOException {
        String[] database = database();
        one = start(database);
        other = start(database);
    }

    @AfterAll
    void stopBoth() throws IOException {
        other.close();
        one.close();
        stopDatabase();
    }

    @Test
    void aLogInOnOneNodeIsALogInOnTheOtherOnOurPagesAndInTasklist() {
        RestClient nurse = RestClient.browser(port(one), "sygeplejevagt");
        assertThat(nurse.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);

        RestClient there = nurse.at(port(other));

        assertThat(there.get("/").statusCode()).isEqualTo(200);
        assertThat(there.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(there.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"sygeplejevagt\"", "tasklist")
                .doesNotContain("cockpit");
        assertThat(there.post(
                                "/camunda/api/engine/engine/default/task/count",
                                "{}",
                                "X-XSRF-TOKEN",
                                there.cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(there.send(
                                "POST",
                                "/logout",
                                "_csrf=" + there.csrfToken(),
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(302);
        assertThat(nurse.get("/").statusCode()).as("logged out on both").isEqualTo(302);
    }

    @Test
    void manyRequestsAtOnceOfAFreshLogInAgreeOnEverything() throws Exception {
        RestClient nurse = RestClient.browser(port(one), "sygeplejevagt");
        RestClient there = nurse.at(port(other));
        ExecutorService browsers = Executors.newFixedThreadPool(8);
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        try {
            for (int request = 0; request < 16; request++) {
                RestClient node = request % 2 == 0 ? nurse : there;
                String page = request % 4 < 2 ? "/camunda/app/tasklist/default/" : "/";
                answers.add(browsers.submit(() -> node.get(page)));
            }
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
                assertThat(answer.get().headers().allValues("Set-Cookie"))
                        .as("no second token")
                        .noneMatch(cookie -> cookie.startsWith("XSRF-TOKEN"));
            }
        } finally {
            browsers.shutdownNow();
        }
        assertThat(nurse.post(
                                "/camunda/api/engine/engine/default/task/count",
                                "{}",
                                "X-XSRF-TOKEN",
                                nurse.cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void lookingAroundWritesNothing() {
        RestClient nurse = RestClient.browser(port(one), "sygeplejevagt");
        nurse.get("/");
        List<String> before = rows();

        for (String page : new String[] {
            "/", "/beskeder", "/camunda/app/tasklist/default/", "/camunda/api/engine/engine/default/task"
        }) {
            assertThat(nurse.get(page).statusCode()).as(page).isEqualTo(200);
        }

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aSessionThatIsUsedIsKeptAndOneThatIsNotIsDeleted() {
        RestClient nurse = RestClient.browser(port(one), "sygeplejevagt");
        JdbcClient jdbc = jdbc();
        jdbc.sql(
                        "update spring_session set last_access_time = last_access_time - 7200000, expiry_time = expiry_time - 7200000")
                .update();
        long then = jdbc.sql("select max(last_access_time) from spring_session")
                .query(Long.class)
                .single();
        assertThat(nurse.get("/").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select max(last_access_time) from spring_session")
                        .query(Long.class)
                        .single())
                .isGreaterThan(then + 7_000_000);

        jdbc.sql("update spring_session set expiry_time = 1, last_access_time = 1")
                .update();

        assertThat(nurse.get("/").statusCode()).isEqualTo(302);
        one.getBean(JdbcIndexedSessionRepository.class).cleanUpExpiredSessions();
        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from spring_session_attributes")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatAnotherVersionWroteIsALogInAndNoError() {
        RestClient nurse = RestClient.browser(port(one), "sygeplejevagt");
        jdbc().sql("update spring_session_attributes set attribute_bytes = :nonsense")
                .param("nonsense", new byte[] {1, 2, 3})
                .update();

        HttpResponse<String> answer = nurse.get("/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void whatASessionNeverHoldsIsNotEvenMade() {
        for (Object harmful : List.of(new Trap(), new Trap[] {new Trap()})) {
            Trap.sprung = false;
            RestClient nurse = RestClient.browser(port(one), "sygeplejevagt");
            jdbc().sql("update spring_session_attributes set attribute_bytes = :harmful")
                    .param("harmful", SerializationUtils.serialize(harmful))
                    .update();

            HttpResponse<String> answer = nurse.get("/");

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
            assertThat(Trap.sprung).isFalse();
        }
    }

    @Test
    void anotherPasswordEndsTheSessionsOnBothNodes() {
        RestClient thief = RestClient.browser(port(one), "tolke");
        assertThat(thief.get("/").statusCode()).isEqualTo(200);

        assertThat(RestClient.basic(port(other), "admin")
                        .send(
                                "PUT",
                                "/engine-rest/user/tolke/credentials",
                                "{\"password\": \"demo\", \"authenticatedUserPassword\": \"wrong\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(thief.get("/").statusCode()).as("nothing was changed").isEqualTo(200);
        assertThat(RestClient.basic(port(other), "admin")
                        .send(
                                "PUT",
                                "/engine-rest/user/tolke/credentials",
                                "{\"password\": \"demo\", \"authenticatedUserPassword\": \"demo\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(thief.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void herOwnNewPasswordKeepsHerWhereSheIs() {
        RestClient here = RestClient.browser(port(one), "tolke");
        RestClient elsewhere = RestClient.browser(port(other), "tolke");

        assertThat(here.send(
                                "PUT",
                                "/camunda/api/engine/engine/default/user/tolke/credentials",
                                "{\"password\": \"demo\", \"authenticatedUserPassword\": \"demo\"}",
                                "X-XSRF-TOKEN",
                                here.cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(here.get("/").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/").statusCode()).isEqualTo(302);
    }

    /** What runs code when it is read. */
    private static final class Trap implements Serializable {

        private static final long serialVersionUID = 1L;
        private static volatile boolean sprung;

        private void readObject(ObjectInputStream in) {
            sprung = true;
        }
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>(jdbc().sql(
                        "select primary_id || ' ' || session_id || ' ' || last_access_time from spring_session order by 1")
                .query(String.class)
                .list());
        rows.addAll(jdbc().sql(
                        "select session_primary_id || ' ' || attribute_name from spring_session_attributes order by 1")
                .query(String.class)
                .list());
        return rows;
    }

    private JdbcClient jdbc() {
        return one.getBean(JdbcClient.class);
    }

    private static int port(ConfigurableApplicationContext node) {
        return ((ServletWebServerApplicationContext) node).getWebServer().getPort();
    }

    private static ConfigurableApplicationContext start(String[] database) {
        List<String> arguments = new ArrayList<>(List.of(database));
        arguments.addAll(List.of(
                "--server.port=0",
                "--camunda.bpm.job-execution.enabled=false",
                "--kaldekaede.outbox.sweep=false",
                "--kaldekaede.watch=false"));
        ConfigurableApplicationContext node = new SpringApplicationBuilder(
                        KaldekaedeApplication.class, MovableClockConfiguration.class, QuickPasswords.class)
                .initializers(context ->
                        context.getBeanFactory().registerSingleton("withoutOtherTests", new WithoutOtherTests()))
                .run(arguments.toArray(String[]::new));
        node.getBean(MovableClock.class).set(MovableClock.START);
        return node;
    }
}
