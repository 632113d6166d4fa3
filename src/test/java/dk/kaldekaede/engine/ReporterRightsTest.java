package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An alarm centre's account may report incidents and nothing else, wherever it tries. */
@KaldekaedeTest
class ReporterRightsTest {

    private static final String ALARM_CENTRE = "alarmcentral";

    /** What needs no login is open to it too, and is tested where it belongs. */
    private static final List<String> OPEN = List.of(
            "/login", "/error", "/api/receipts/", "/api/replies/", "/k/", "/b/", "/p/", "/vagtplan/kalender/1.ics");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void isRefusedAtEveryOneOfOurRoutes() {
        RestClient machine = RestClient.basic(port, ALARM_CENTRE);
        List<String[]> routes = routes();
        assertThat(routes).hasSizeGreaterThan(25);

        for (String[] route : routes) {
            assertThat(machine.send(route[0], route[1], body(route[0])).statusCode())
                    .as("%s %s", (Object[]) route)
                    .isIn(401, 403, 302);
        }
    }

    @Test
    void isRefusedInABrowserToo() {
        RestClient browser = RestClient.browser(port, ALARM_CENTRE);

        for (String[] route : routes()) {
            assertThat(browser.send(route[0], route[1], body(route[0])).statusCode())
                    .as("%s %s", (Object[]) route)
                    .isEqualTo(403);
        }
    }

    static Stream<String> elsewhere() {
        return Stream.of(
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/engine-rest/engine",
                "/engine-rest/user",
                "/engine-rest/history/task",
                "/engine-rest/engine/default/task",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/actuator",
                "/actuator/info",
                "/actuator/prometheus",
                "/api/openapi",
                "/api/docs",
                "/api/not-there",
                "/not-there",
                "/regler",
                "/revision",
                "/vagtplan");
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void isRefusedEverywhereElse(String path) {
        assertThat(RestClient.browser(port, ALARM_CENTRE).get(path).statusCode())
                .isIn(401, 403);
        assertThat(RestClient.basic(port, ALARM_CENTRE).get(path).statusCode()).isIn(401, 403, 302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/message",
                "/engine-rest/process-definition/key/incident/submit-form",
                "/engine-rest/process-definition/key/incident/start",
                "/engine-rest/user/alarmcentral/credentials",
                "/engine-rest/deployment/create"
            })
    void changesNothingInTheEngine(String path) {
        assertThat(RestClient.basic(port, ALARM_CENTRE).post(path, "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void reports() {
        HttpResponse<String> answer = RestClient.basic(port, ALARM_CENTRE)
                .post("/api/incidents", "{\"what\": \"Prøve\", \"where\": \"Ballerup\", \"exercise\": true}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(RestClient.basic(port, ALARM_CENTRE)
                        .get(answer.headers().firstValue("Location").orElseThrow())
                        .statusCode())
                .isEqualTo(403);
    }

    /** Every route that the running application maps, with something in place of its variables. */
    private List<String[]> routes() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(ReporterRightsTest::requests)
                .filter(route -> OPEN.stream().noneMatch(route[1]::startsWith))
                .filter(route -> !(route[0].equals("POST") && route[1].equals("/api/incidents")))
                .toList();
    }

    private static Stream<String[]> requests(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        List<String> names = methods.isEmpty()
                ? List.of("GET", "POST")
                : methods.stream().map(Enum::name).toList();
        return mapping.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", "1"))
                .flatMap(path -> names.stream().map(method -> new String[] {method, path}));
    }

    private static String body(String method) {
        return method.equals("GET") ? null : "{}";
    }
}
