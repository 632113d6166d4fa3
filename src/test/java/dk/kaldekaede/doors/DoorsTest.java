package dk.kaldekaede.doors;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.engine.Groups;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every route of the running application is in the table doors.txt, and opens for just those it names: all of them are
 * tried by every kind of group. After a change target/doors.txt has the table as it is now; look at each difference
 * before it is taken over.
 */
@KaldekaedeTest
class DoorsTest {

    /** Two of the roles stand for all: they have the same rights, and what a part in an incident opens is tested there. */
    private static final List<String> GROUPS = List.of(
            Visitor.NOBODY,
            "sygeplejevagt",
            "tvaergaaende-kriseledelse",
            Groups.MANAGER,
            Groups.AUDITOR,
            Groups.ADMIN,
            Groups.REPORTER,
            Groups.MONITORING,
            Groups.WITNESS);

    private static final List<String> ENGINE_LOGS =
            List.of("org.camunda.bpm.engine", "org.camunda.bpm.engine.rest.exception");

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext application;

    @Autowired
    IdentityService identity;

    RunningRoutes routes;

    @BeforeEach
    void knowTheRoutes() {
        routes = new RunningRoutes(application);
    }

    @Test
    void everyDoorIsListedAndOpensForThoseItIsFor() {
        makeAccounts();
        Map<Route, Set<String>> open = new ConcurrentHashMap<>();
        Set<Route> all = routes.all();
        all.forEach(route -> open.put(route, ConcurrentHashMap.newKeySet()));
        ConcurrentLinkedQueue<String> broken = new ConcurrentLinkedQueue<>();

        GROUPS.parallelStream().forEach(group -> {
            Visitor visitor = new Visitor(group, port);
            for (Route route : all) {
                Visitor.Answer answer = visitor.tryDoor(route);
                if (answer.open()) {
                    open.get(route).add(group);
                }
                if (answer.status() >= 500 && mustNotFail(route)) {
                    broken.add(group + " " + route + " " + answer.status());
                }
            }
        });

        Doors now = new Doors(GROUPS, open);
        now.write();
        assertThat(now.openFor(Visitor.NOBODY))
                .map(Route::toString)
                .containsExactlyInAnyOrder(
                        "GET /actuator/health",
                        "GET /actuator/health/**",
                        "GET /b/{token}",
                        "POST /b/{token}",
                        "GET /error",
                        "POST /error",
                        "GET /k/{token}",
                        "POST /k/{token}",
                        "GET /k/{token}/indsats",
                        "POST /k/{token}/indsats",
                        "GET /k/{token}/indsats/actionkort/{code}",
                        "GET /k/{token}/indsats/actionkort/{code}/{id}.pdf",
                        "GET /p/{token}",
                        "POST /p/{token}",
                        "GET /vagtplan/kalender/{token}.ics",
                        "GET /login",
                        "POST /login",
                        "POST /logout",
                        "POST /camunda/api/admin/auth/user/{processEngineName}/logout");
        assertThat(now.openFor(Groups.REPORTER))
                .isEqualTo(with(now.openFor(Visitor.NOBODY), new Route("POST", "/api/incidents")));
        assertThat(now.openFor(Groups.WITNESS))
                .isEqualTo(with(
                        with(
                                with(now.openFor(Visitor.NOBODY), new Route("POST", "/api/watch/test-alarms")),
                                new Route("GET", "/api/watch/test-alarms/{id}")),
                        new Route("POST", "/api/watch/test-alarms/{id}/received")));
        assertThat(broken).isEmpty();
        assertThat(now.lines()).isEqualTo(Doors.kept());
    }

    @Test
    void everyGroupTriesThem() throws IllegalAccessException {
        for (Field constant : Groups.class.getFields()) {
            if (constant.getType() == String.class) {
                assertThat(GROUPS).contains((String) constant.get(null));
            }
        }
        assertThat(GROUPS).containsAnyElementsOf(Groups.ROLES.keySet());
    }

    /** A filter may answer requests that no mapping knows of: whoever adds one looks at {@link RunningRoutes}. */
    @Test
    void noFilterIsUnknown() {
        assertThat(routes.filters())
                .containsExactly(
                        "AnonymousAuthenticationFilter",
                        "AuthorizationFilter",
                        "BasicAuthenticationFilter",
                        "CsrfFilter",
                        "CurrentGroups",
                        "DisableEncodeUrlFilter",
                        "EngineAuthentication",
                        "EngineWriteGuard",
                        "ExceptionTranslationFilter",
                        "HeaderWriterFilter",
                        "LogoutFilter",
                        "RequestCacheAwareFilter",
                        "SecurityContextHolderAwareRequestFilter",
                        "SecurityContextHolderFilter",
                        "SessionManagementFilter",
                        "SessionsEnd",
                        "UsernamePasswordAuthenticationFilter",
                        "WebAsyncManagerIntegrationFilter");
    }

    private static boolean mustNotFail(Route route) {
        return !route.path().matches("/(camunda|engine-rest|error).*");
    }

    private static Set<Route> with(Set<Route> some, Route more) {
        Set<Route> all = new HashSet<>(some);
        all.add(more);
        return all;
    }

    /** The engine logs an exception with its stack for every id that does not exist, and here none does. */
    @BeforeEach
    void quiet() {
        log(LogLevel.OFF);
    }

    @AfterEach
    void loud() {
        log(null);
    }

    private void log(LogLevel level) {
        LoggingSystem system = LoggingSystem.get(getClass().getClassLoader());
        ENGINE_LOGS.forEach(name -> system.setLogLevel(name, level));
    }

    /** One account a group. */
    private void makeAccounts() {
        for (String group : GROUPS.subList(1, GROUPS.size())) {
            String account = Visitor.accountIn(group);
            User user = identity.newUser(account);
            user.setPassword("demo");
            identity.saveUser(user);
            identity.createMembership(account, group);
        }
    }

    @AfterEach
    void removeAccounts() {
        GROUPS.forEach(group -> identity.deleteUser(Visitor.accountIn(group)));
    }
}
