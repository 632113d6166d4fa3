package dk.kaldekaede.engine.production;

import static org.springframework.util.StringUtils.hasText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Settings that would let strangers in, or leave something of the demonstration. */
@Component
@Profile("production")
class SettingsCheck implements Check {

    private static final Set<String> OPEN_ENDPOINTS =
            Set.of("health", "info", "prometheus", "metrics", "sbom", "backup");

    /** An address on the Internet, which no municipality's own proxy has. */
    private static final String SOMEBODY_ELSE = "203.0.113.1";

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
        cookies();
        openings();
        database();
        return findings;
    }

    private void nothingOfTheDemonstration() {
        refuse("kaldekaede.demo", "true", "The demonstration is on.", "to false");
        if (!hasText(text("kaldekaede.phone"))) {
            add(
                    "There is no number to call when an answer by link can not be stored.",
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
        String proxies = text("server.tomcat.remoteip.internal-proxies");
        if (hasText(proxies) && Pattern.matches(proxies, SOMEBODY_ELSE)) {
            add(
                    "Everybody is believed to be our proxy and can claim any address.",
                    "server.tomcat.remoteip.internal-proxies",
                    "to a pattern of the proxy's own address");
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
        refuse("server.servlet.session.cookie.same-site", "none", "Other sites can use the session.", "to lax");
    }

    private void openings() {
        require("camunda.bpm.authorization.enabled", "true", "The engine asks nobody for rights.");
        refuse("spring.h2.console.enabled", "true", "The database's console is open.", "to false");
        refuse("management.endpoint.health.show-details", "always", "Health tells everybody details.", "to never");
        refuse("server.error.include-stacktrace", "always", "Errors show the inside of the application.", "to never");
        String name = "management.endpoints.web.exposure.include";
        Set<String> exposed =
                Binder.get(settings).bind(name, Bindable.setOf(String.class)).orElse(Set.of());
        if (!OPEN_ENDPOINTS.containsAll(exposed)) {
            add("The endpoints " + exposed + " tell more than an operator needs.", name, "to health,prometheus");
        }
    }

    private void database() {
        String url = text("spring.datasource.url").toLowerCase(Locale.ROOT);
        if (url.startsWith("jdbc:h2:mem:")) {
            add("The database is forgotten at every stop.", "spring.datasource.url", "to PostgreSQL, or to a file");
        } else if (url.startsWith("jdbc:h2:") && !url.contains("write_delay=0")) {
            add(
                    "The database loses half a second of alarms when the machine stops.",
                    "spring.datasource.url",
                    "to PostgreSQL, or add ;WRITE_DELAY=0");
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

    private void add(String what, String setting, String value) {
        findings.add(Finding.of(what, setting, value));
    }

    private String text(String name) {
        return settings.getProperty(name, "");
    }
}
