package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways in, tried from the right and from the wrong side. */
@KaldekaedeTest
class LoginTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sendsPeopleToTheLoginPageAndTellsProgramsThatTheyMustSayWhoTheyAre() {
        RestClient nobody = RestClient.nobody(port);

        for (String page : new String[] {"/", "/camunda/app/tasklist/default/", "/regler", "/revision"}) {
            var answer = nobody.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        }
        for (String program :
                new String[] {"/engine-rest/task", "/api/incidents/1", "/camunda/api/engine/engine/default/task"}) {
            assertThat(nobody.get(program).statusCode()).as(program).isEqualTo(401);
        }
        assertThat(nobody.get("/api/incidents/1").headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/k/unknown-token", "/css/kaldekaede.css", "/actuator/health"})
    void letsEverybodyReachWhatIsOpen(String open) {
        assertThat(RestClient.nobody(port).get(open).statusCode()).isIn(200, 404);
    }

    @Test
    void oneLoginOpensTasklistAndItsApi() {
        RestClient nurse = RestClient.browser(port, "sygeplejevagt");

        assertThat(nurse.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(nurse.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);
        assertThat(nurse.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"sygeplejevagt\"");
    }

    @Test
    void keepsDutyOfficersOutOfCockpitAndAdmin() {
        RestClient nurse = openedBy("sygeplejevagt");

        assertThat(nurse.get("/camunda/api/admin/auth/user/default").body())
                .contains("tasklist")
                .doesNotContain("cockpit")
                .doesNotContain("\"admin\"");
        assertThat(nurse.get("/camunda/api/cockpit/plugin/base/default/incident")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void letsTheAuditorIntoCockpitAndTheAdministratorIntoAdmin() {
        assertThat(openedBy("auditor")
                        .get("/camunda/api/admin/auth/user/default")
                        .body())
                .contains("cockpit");
        assertThat(openedBy("admin").get("/camunda/api/admin/auth/user/default").body())
                .contains("admin");
    }

    @Test
    void endsTheWholeSessionWhenTasklistLogsOut() {
        RestClient nurse = openedBy("sygeplejevagt");

        var out = nurse.post(
                "/camunda/api/admin/auth/user/default/logout", "", "X-XSRF-TOKEN", nurse.cookie("XSRF-TOKEN"));

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(nurse.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void machinesSendBasicAndGetNoSession() {
        RestClient nurse = RestClient.basic(port, "sygeplejevagt");

        var answer = nurse.get("/engine-rest/task");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(nurse.get("/api/unknown").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(RestClient.browser(port, "sygeplejevagt")
                        .get("/engine-rest/task")
                        .statusCode())
                .as("a browser's session is not enough for the engine's REST API")
                .isEqualTo(401);
    }

    @Test
    void aWrongPasswordIsRefusedAndTheRightOneIsTakenAtOnce() {
        assertThat(RestClient.basic(port, "manager-2", "wrong")
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(401);
        assertThat(RestClient.basic(port, "manager-2").get("/engine-rest/task").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSessionIsAcceptedForTheApiButNeedsATokenToChangeAnything() {
        RestClient nurse = RestClient.browser(port, "sygeplejevagt");

        assertThat(nurse.get("/api/unknown").statusCode()).isEqualTo(404);
        assertThat(nurse.post("/api/unknown", "{}").statusCode()).isEqualTo(403);
        assertThat(nurse.post("/api/unknown", "{}", "X-CSRF-TOKEN", nurse.csrfToken())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aStrangerGetsNoSessionAndNobodyChoosesTheOneOfALogIn() {
        RestClient browser = RestClient.nobody(port);
        var page = browser.get("/login");
        assertThat(page.headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).startsWith("forgery=").contains("HttpOnly", "SameSite=Lax"));
        String token = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        long before = sessions();

        var answer = browser.send(
                "POST",
                "/login",
                "username=auditor&password=demo&_csrf=" + token,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                "JSESSIONID=cGxhbnRlZC1ieS1zb21lYm9keQ; SESSION=cGxhbnRlZC1ieS1zb21lYm9keQ");

        assertThat(sessions()).isEqualTo(before + 1);
        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("JSESSIONID=")
                .doesNotContain("cGxhbnRlZC1ieS1zb21lYm9keQ")
                .contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void aSecondLogInOfTheSameBrowserChangesTheSessionsId() {
        RestClient browser = RestClient.browser(port, "auditor");
        String before = browser.cookie("JSESSIONID");

        browser.send(
                "POST",
                "/login",
                "username=manager&password=demo&_csrf=" + browser.csrfToken(),
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
    }

    @Test
    void ourPagesTakeNothingFromElsewhereAndAreNotFramed() {
        var headers = RestClient.nobody(port).get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @Test
    void keepsPasswordsAsArgon2id() {
        var stored =
                jdbc.sql("select pwd_ from act_id_user").query(String.class).list();

        assertThat(stored).isNotEmpty().allSatisfy(hash -> assertThat(hash).startsWith("{argon2id}$argon2id$"));
        assertThat(new Argon2PasswordEncryptor().encrypt("demo")).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }

    /** A browser in which somebody has opened the engine's web applications. */
    private RestClient openedBy(String user) {
        RestClient browser = RestClient.browser(port, user);
        browser.get("/camunda/app/welcome/default/");
        return browser;
    }
}
