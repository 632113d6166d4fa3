package dk.kaldekaede.engine.production;

import static org.springframework.util.StringUtils.hasText;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Settings that would let strangers in, or leave something of the demonstration. */
class SettingsCheck implements Check {

    private static final Set<String> OPEN_ENDPOINTS =
            Set.of("health", "info", "prometheus", "metrics", "sbom", "backup");

    /** An address on the Internet, which no municipality's own proxy has. */
    private static final String SOMEBODY_ELSE = "203.0.113.1";

    private static final String CLAIMS = "Everybody is believed to be our proxy and can claim any address.";
    private static final String MADE_UP_NUMBER = "20000002";
    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_WRONG = 50;

    /** As Spring reads a switch. */
    private static final Set<String> ON = Set.of("true", "on", "yes", "1");

    private final Environment settings;
    private final List<Finding> findings = new ArrayList<>();

    SettingsCheck(Environment settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> findings() {
        findings.clear();
        nothingOfTheDemonstration();
        address();
        places();
        guessing();
        cookies();
        openings();
        database();
        return findings;
    }

    private void nothingOfTheDemonstration() {
        refuseOn("kaldekaede.demo", "The demonstration is on.");
        String phone = text("kaldekaede.phone").replaceAll("\\D", "");
        if (phone.isEmpty() || phone.endsWith(MADE_UP_NUMBER)) {
            add(
                    "There is no number to call when an answer by link can not be stored, or the made-up one.",
                    "kaldekaede.phone",
                    "to a number that is answered day and night");
        }
    }

    private void address() {
        String base = text("kaldekaede.base-url").toLowerCase(Locale.ROOT);
        if (!base.startsWith("https://") || base.endsWith("/")) {
            add(
                    "The address that people reach the application at is missing or has no TLS.",
                    "kaldekaede.base-url",
                    "to that address: https://, no slash at the end");
        }
        proxies("server.tomcat.remoteip.internal-proxies");
        proxies("server.tomcat.remoteip.trusted-proxies");
        // Spring's own strategy believes whoever asks.
        refuse("server.forward-headers-strategy", "framework", CLAIMS, "to native");
    }

    private void proxies(String name) {
        String pattern = text(name);
        if (hasText(pattern) && Pattern.matches(pattern, SOMEBODY_ELSE)) {
            add(CLAIMS, name, "to a pattern of the proxy's own address");
        }
    }

    /** The guards stand before known addresses, and before anything else. */
    private void places() {
        only("spring.jersey.application-path", Set.of("", "/engine-rest"), "The engine's REST API has no guard there.");
        only("camunda.bpm.webapp.application-path", Set.of("", "/camunda"), "Tasklist and Admin have no guard there.");
        only("management.endpoints.web.base-path", Set.of("", "/actuator"), "The figures have no guard there.");
        only("spring.security.filter.dispatcher-types", Set.of(""), "The guard does not see every request.");
        refuseOn("spring.main.lazy-initialization", "Checks and steps that nobody asks for would not run.");
    }

    private void guessing() {
        Binder settingsOf = Binder.get(settings);
        String pause = "kaldekaede.login.pause";
        if (settingsOf.bind(pause, Duration.class).orElse(SHORTEST_PAUSE).compareTo(SHORTEST_PAUSE) < 0) {
            add("Whoever guesses passwords hardly has to pause.", pause, "to 15m");
        }
        String wrong = "kaldekaede.login.wrong-per-client";
        if (settingsOf.bind(wrong, Integer.class).orElse(MOST_WRONG) > MOST_WRONG) {
            add("Passwords can be guessed again and again.", wrong, "to 10");
        }
    }

    private void cookies() {
        String travel = "The session's cookie may travel without TLS.";
        require("server.servlet.session.cookie.secure", "true", travel);
        require("camunda.bpm.webapp.session-cookie.enable-secure-cookie", "true", travel);
        require(
                "camunda.bpm.webapp.csrf.enable-secure-cookie",
                "true",
                "The cookie of Tasklist's requests may travel without TLS.");
        require("server.servlet.session.cookie.http-only", "true", "Scripts can read the session's cookie.");
        only(
                "server.servlet.session.cookie.same-site",
                Set.of("lax", "strict"),
                "Other sites can use the session.",
                "to lax");
    }

    private void openings() {
        require("camunda.bpm.authorization.enabled", "true", "The engine asks nobody for rights.");
        refuseOn("spring.h2.console.enabled", "The database's console is open.");
        only(
                "camunda.bpm.admin-user.id",
                Set.of(""),
                "The engine makes an administrator with a password in a setting.");
        refuse("management.endpoint.health.show-details", "always", "Health tells everybody details.", "to never");
        String inside = "Errors show the inside of the application.";
        only("server.error.include-stacktrace", Set.of("", "never"), inside, "to never");
        only("server.error.include-message", Set.of("", "never"), inside, "to never");
        String name = "management.endpoints.web.exposure.include";
        Set<String> exposed =
                Binder.get(settings).bind(name, Bindable.setOf(String.class)).orElse(Set.of());
        if (!OPEN_ENDPOINTS.containsAll(exposed)) {
            add("The endpoints " + exposed + " tell more than an operator needs.", name, "to health,prometheus");
        }
    }

    private void database() {
        String url = text("spring.datasource.url");
        if (url.isBlank()) {
            add("No database is named.", "spring.datasource.url", "to PostgreSQL, or to H2 in a file");
        } else {
            findings.addAll(DatabaseAddressCheck.judge(url));
        }
    }

    private void require(String name, String value, String complaint) {
        if (!value.equalsIgnoreCase(text(name))) {
            add(complaint, name, "to " + value);
        }
    }

    private void refuse(String name, String value, String complaint, String change) {
        if (value.equalsIgnoreCase(text(name))) {
            add(complaint, name, change);
        }
    }

    private void refuseOn(String name, String complaint) {
        if (ON.contains(text(name).strip().toLowerCase(Locale.ROOT))) {
            add(complaint, name, "to false");
        }
    }

    private void only(String name, Set<String> allowed, String complaint) {
        only(name, allowed, complaint, "to nothing: leave it out");
    }

    private void only(String name, Set<String> allowed, String complaint, String change) {
        if (!allowed.contains(text(name).strip().toLowerCase(Locale.ROOT))) {
            add(complaint, name, change);
        }
    }

    private void add(String what, String setting, String value) {
        findings.add(Finding.of(what, setting, value));
    }

    private String text(String name) {
        return settings.getProperty(name, "");
    }
}
