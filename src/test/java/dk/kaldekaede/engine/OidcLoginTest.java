package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Log-in with the municipality's own provider: a real OpenID Connect server beside the application. */
@KaldekaedeTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "spring.security.oauth2.client.registration.kommunen.client-id=kaldekaede",
            "spring.security.oauth2.client.registration.kommunen.client-secret=a-secret",
            "spring.security.oauth2.client.registration.kommunen.client-name=Ballerup Kommune",
            "spring.security.oauth2.client.registration.kommunen.scope=openid,profile",
            "spring.security.oauth2.client.provider.kommunen.user-name-attribute=preferred_username",
            "kaldekaede.oidc.groups[KK-Sygeplejevagt]=sygeplejevagt",
            "kaldekaede.oidc.groups[KK-Revision]=auditor",
            "kaldekaede.oidc.groups[KK-Drift]=admin",
            "kaldekaede.login.accounts=false"
        })
class OidcLoginTest {

    private static final String NURSE = "nattevagt.1@ballerup.example";
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        PROVIDER.start();
        String provider = "spring.security.oauth2.client.provider.";
        properties.add(provider + "kommunen.issuer-uri", () -> PROVIDER.issuerUrl("kommunen")
                .toString());
        properties.add(provider + "down.issuer-uri", () -> "http://127.0.0.1:1/down");
        properties.add(provider + "other-keys.authorization-uri", () -> PROVIDER.authorizationEndpointUrl("kommunen")
                .toString());
        properties.add(provider + "other-keys.token-uri", () -> PROVIDER.tokenEndpointUrl("kommunen")
                .toString());
        properties.add(provider + "other-keys.jwk-set-uri", () -> PROVIDER.jwksUrl("another")
                .toString());
        String registration = "spring.security.oauth2.client.registration.";
        for (String more : List.of("down", "other-keys")) {
            properties.add(registration + more + ".client-id", () -> "kaldekaede");
            properties.add(registration + more + ".client-secret", () -> "a-secret");
            properties.add(registration + more + ".scope", () -> "openid");
            properties.add(registration + more + ".authorization-grant-type", () -> "authorization_code");
            properties.add(registration + more + ".redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
            properties.add(provider + more + ".user-name-attribute", () -> "preferred_username");
        }
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @Test
    void theLoginPageOffersItFirst() throws Exception {
        String page = get(browser(), "/login").body();

        assertThat(page).contains("Log ind med Ballerup Kommune", "/oauth2/authorization/kommunen", "administratorer");
    }

    @Test
    void oneLogInOpensOurPagesAndTasklistAndHerTaskIsHers() throws Exception {
        String task = aTask();
        HttpClient nurse = loggedIn("sub-1", NURSE, List.of("KK-Sygeplejevagt", "KK-Alle"));

        assertThat(get(nurse, "/").body()).contains(NURSE);
        assertThat(get(nurse, "/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(get(nurse, "/camunda/api/admin/auth/user/default").body())
                .contains(NURSE, "tasklist")
                .doesNotContain("cockpit");
        String rest = "/camunda/api/engine/engine/default";
        assertThat(get(nurse, rest + "/task?candidateGroup=sygeplejevagt").body())
                .contains(task);
        assertThat(get(nurse, rest + "/identity/groups?userId=" + NURSE).body()).contains("sygeplejevagt");
        assertThat(get(nurse, rest + "/user/" + NURSE + "/profile").statusCode())
                .isEqualTo(200);
        assertThat(post(nurse, rest + "/task/" + task + "/claim", "{\"userId\": \"" + NURSE + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(post(nurse, rest + "/task/" + task + "/complete", "{\"variables\":{\"answer\":{\"value\":\"YES\"}}}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(engine.getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .taskId(task)
                        .singleResult()
                        .getAssignee())
                .isEqualTo(NURSE);
    }

    @Test
    void aGroupThatIsNotMappedGivesNothingWhateverItIsCalled() throws Exception {
        HttpResponse<String> answer = logIn(
                browser(),
                "sub-2",
                "fremmed@ballerup.example",
                List.of("admin", "camunda-admin", "sygeplejevagt", "KK-Ukendt"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("du har ingen rolle i Kaldekæde");
        assertThat(identity.createUserQuery().userId("fremmed@ballerup.example").count())
                .isZero();
    }

    @Test
    void noGroupsAtAllIsAPageThatSaysSo() throws Exception {
        assertThat(logIn(browser(), "sub-3", "uden@ballerup.example", null).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoIsTakenOutOfAGroupThereLosesItHereAtTheNextLogIn() throws Exception {
        loggedIn("sub-4", "skifter@ballerup.example", List.of("KK-Sygeplejevagt"));
        HttpClient later = loggedIn("sub-4", "skifter@ballerup.example", List.of("KK-Revision"));

        assertThat(get(later, "/camunda/api/admin/auth/user/default").body()).contains("cockpit");
        assertThat(identity.createGroupQuery()
                        .groupMember("skifter@ballerup.example")
                        .list())
                .extracting("id")
                .containsExactly("auditor");
        assertThat(logIn(browser(), "sub-4", "skifter@ballerup.example", List.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(identity.createGroupQuery()
                        .groupMember("skifter@ballerup.example")
                        .count())
                .isZero();
    }

    @Test
    void aNameThatBelongsToSomebodyElseIsRefused() throws Exception {
        loggedIn("sub-5", "anna@ballerup.example", List.of("KK-Sygeplejevagt"));

        HttpResponse<String> other = logIn(browser(), "sub-6", "anna@ballerup.example", List.of("KK-Sygeplejevagt"));
        HttpResponse<String> local = logIn(browser(), "sub-7", "admin", List.of("KK-Revision"));

        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("allerede en konto");
        assertThat(local.statusCode()).isEqualTo(403);
        assertThat(identity.createGroupQuery().groupMember("admin").list())
                .extracting("id")
                .contains("admin")
                .doesNotContain("auditor");
    }

    @Test
    void aNameThatNothingHereCanHoldIsRefused() throws Exception {
        assertThat(logIn(browser(), "sub-8", "../../admin", List.of("KK-Revision"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(logIn(browser(), "sub-9", "x".repeat(65), List.of("KK-Revision"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAccountOfThatLogInHasNoPassword() throws Exception {
        loggedIn("sub-10", "bo@ballerup.example", List.of("KK-Sygeplejevagt"));

        for (String password : new String[] {"", "null", "demo"}) {
            assertThat(RestClient.basic(port, "bo@ballerup.example", password)
                            .get("/engine-rest/task")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void withAccountsSwitchedOffOnlyAdministratorsAndSystemsUseAPassword() {
        assertThat(RestClient.basic(port, "sygeplejevagt")
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(401);
        assertThat(RestClient.basic(port, "admin").get("/engine-rest/task").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenOfAnotherIssuerOrForAnotherApplicationOrPastItsTimeIsRefused() throws Exception {
        Map<String, Object> issuer = claims("z@ballerup.example");
        issuer.put("iss", "https://other.example");
        Map<String, Object> application = claims("z@ballerup.example");
        application.put("aud", "another-application");

        assertThat(location(logIn(browser(), callback("sub-11", issuer, 3600)))).endsWith("/login?oidc");
        assertThat(location(logIn(browser(), callback("sub-12", application, 3600))))
                .endsWith("/login?oidc");
        assertThat(location(logIn(browser(), callback("sub-13", claims("z@ballerup.example"), -3600))))
                .endsWith("/login?oidc");
        assertThat(identity.createUserQuery().userId("z@ballerup.example").count())
                .isZero();
    }

    @Test
    void anAdministratorThereIsOneHere() throws Exception {
        HttpClient admin = loggedIn("sub-17", "it.chef@ballerup.example", List.of("KK-Drift"));

        assertThat(get(admin, "/camunda/app/admin/default/").statusCode()).isEqualTo(200);
        assertThat(get(admin, "/camunda/api/admin/auth/user/default").body()).contains("\"admin\"");
    }

    @Test
    void aTokenSignedByAnotherKeyIsRefused() throws Exception {
        HttpClient browser = browser();

        HttpResponse<String> answer =
                logIn(browser, callback("sub-16", claims("falsk@ballerup.example"), 3600), "other-keys");

        assertThat(location(answer)).endsWith("/login?oidc");
        assertThat(get(browser, "/").statusCode()).isEqualTo(302);
        assertThat(identity.createUserQuery().userId("falsk@ballerup.example").count())
                .isZero();
    }

    @Test
    void aProviderThatIsDownKeepsNobodyFromStartingAndSaysSo() throws Exception {
        HttpResponse<String> answer = get(browser(), "/oauth2/authorization/down");

        assertThat(location(answer)).endsWith("/login?oidc");
        assertThat(get(browser(), "/login?oidc").body()).contains("linket i beskeden");
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() throws Exception {
        HttpResponse<String> answer = get(browser(), "/login/oauth2/code/kommunen?code=stolen&state=of-somebody-else");

        assertThat(location(answer)).endsWith("/login?oidc");
    }

    @Test
    void theSessionsIdChangesAtTheLogIn() throws Exception {
        HttpClient browser = browser();
        get(browser, "/oauth2/authorization/kommunen");
        String before = session(browser);
        assertThat(before).isNotNull();

        logIn(browser, "sub-14", "dorte@ballerup.example", List.of("KK-Sygeplejevagt"));

        assertThat(session(browser)).isNotNull().isNotEqualTo(before);
        assertThat(get(browser, "/").statusCode()).isEqualTo(200);
    }

    @Test
    void loggingOutEndsTheLogInAtTheProviderToo() throws Exception {
        HttpClient nurse = loggedIn("sub-15", "ulla@ballerup.example", List.of("KK-Sygeplejevagt"));
        String token =
                get(nurse, "/incidents/new").body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        HttpResponse<String> out = nurse.send(
                HttpRequest.newBuilder(here("/logout"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(location(out))
                .startsWith(PROVIDER.issuerUrl("kommunen").toString())
                .contains("id_token_hint=");
        assertThat(get(nurse, "/").statusCode()).isEqualTo(302);
    }

    private String aTask() {
        FormTestProcess process = new FormTestProcess(engine);
        process.deploy();
        return process.startedTask("x");
    }

    private HttpClient loggedIn(String subject, String name, List<String> groups) throws Exception {
        HttpClient browser = browser();
        HttpResponse<String> answer = logIn(browser, subject, name, groups);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(location(answer)).doesNotContain("/login");
        return browser;
    }

    private HttpResponse<String> logIn(HttpClient browser, String subject, String name, List<String> groups)
            throws Exception {
        Map<String, Object> claims = new HashMap<>(claims(name));
        if (groups == null) {
            claims.remove("groups");
        } else {
            claims.put("groups", new ArrayList<>(groups));
        }
        return logIn(browser, callback(subject, claims, 3600));
    }

    private HttpResponse<String> logIn(HttpClient browser, DefaultOAuth2TokenCallback who) throws Exception {
        return logIn(browser, who, "kommunen");
    }

    private static Map<String, Object> claims(String name) {
        return new HashMap<>(Map.of("preferred_username", name, "groups", List.of("KK-Sygeplejevagt")));
    }

    private static DefaultOAuth2TokenCallback callback(String subject, Map<String, Object> claims, long seconds) {
        return new DefaultOAuth2TokenCallback("kommunen", subject, "JWT", List.of("kaldekaede"), claims, seconds);
    }

    /** The whole round by the browser: to the provider, which lets her in at once, and back. */
    private HttpResponse<String> logIn(HttpClient browser, DefaultOAuth2TokenCallback who, String registration)
            throws Exception {
        PROVIDER.enqueueCallback(who);
        HttpResponse<String> toProvider = get(browser, "/oauth2/authorization/" + registration);
        HttpResponse<String> back = browser.send(
                HttpRequest.newBuilder(URI.create(location(toProvider))).build(), HttpResponse.BodyHandlers.ofString());
        return browser.send(
                HttpRequest.newBuilder(URI.create(location(back)))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static String session(HttpClient browser) {
        return cookie(browser, "JSESSIONID");
    }

    private static String cookie(HttpClient browser, String name) {
        return ((CookieManager) browser.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(HttpCookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private HttpResponse<String> get(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(here(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpClient browser, String path, String json)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(here(path))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", cookie(browser, "XSRF-TOKEN"))
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI here(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
