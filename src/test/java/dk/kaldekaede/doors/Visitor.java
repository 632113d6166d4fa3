package dk.kaldekaede.doors;

import dk.kaldekaede.engine.RestClient;
import java.net.http.HttpResponse;

/** Somebody who tries doors: a program with HTTP Basic where programs go, a browser that has logged in where people go. */
final class Visitor {

    /** Who says nothing about herself. */
    static final String NOBODY = "nobody";

    private final String group;
    private final int port;
    private final RestClient program;
    private RestClient browser;

    Visitor(String group, int port) {
        this.group = group;
        this.port = port;
        this.program = group.equals(NOBODY) ? RestClient.nobody(port) : RestClient.basic(port, accountIn(group));
        enter();
    }

    /** The account that is in this group and in no other. */
    static String accountIn(String group) {
        return "door-" + group;
    }

    /** Whether the door opened; what is found behind it (often nothing, since no id exists) does not matter. */
    Answer tryDoor(Route route) {
        HttpResponse<String> answer =
                forPrograms(route) ? program.send(route.method(), route.example(), body(route)) : page(route);
        if (leaves(route)) {
            enter();
        }
        return new Answer(answer.statusCode(), opened(answer, route));
    }

    private HttpResponse<String> page(Route route) {
        if (route.reads()) {
            return browser.send(route.method(), route.example(), null, "Accept", "text/html, application/json");
        }
        boolean webapp = route.path().startsWith("/camunda");
        String token = webapp ? browser.cookie("XSRF-TOKEN") : browser.csrfToken();
        return browser.send(
                route.method(),
                route.example(),
                body(route),
                webapp ? "X-XSRF-TOKEN" : "X-CSRF-TOKEN",
                token == null ? "" : token);
    }

    private static String body(Route route) {
        return route.reads() ? null : "{}";
    }

    private static boolean forPrograms(Route route) {
        return route.path().matches("/(api|engine-rest|actuator)(/.*)?");
    }

    private static boolean leaves(Route route) {
        return route.path().endsWith("/logout") || route.path().equals("/login");
    }

    private static boolean opened(HttpResponse<String> answer, Route route) {
        int status = answer.statusCode();
        boolean toLogin = status / 100 == 3
                && answer.headers().firstValue("Location").orElse("").contains("/login")
                && !leaves(route);
        return status != 401 && status != 403 && !toLogin;
    }

    private void enter() {
        browser = group.equals(NOBODY) ? RestClient.nobody(port) : RestClient.browser(port, accountIn(group));
        browser.get("/camunda/app/welcome/default/");
    }

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param open whether this group may use the route
     */
    record Answer(int status, boolean open) {}
}
