package dk.kaldekaede.engine.security;

import static dk.kaldekaede.engine.Groups.ADMIN;
import static dk.kaldekaede.engine.Groups.AUDITOR;
import static dk.kaldekaede.engine.Groups.MANAGER;
import static dk.kaldekaede.engine.Groups.MONITORING;
import static dk.kaldekaede.engine.Groups.REPORTER;
import static dk.kaldekaede.engine.Groups.WITNESS;

import dk.kaldekaede.engine.Groups;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may use which of our own routes. What is not named here needs a duty role to change and a login to read. */
final class Routes {

    /** Where gateways report deliveries; each shows a secret of its own, which its controller checks. */
    static final String RECEIPTS = "/api/receipts/*";

    /** Where providers pass on what people answer by SMS and by keys; they show a secret that the controllers check. */
    static final String[] REPLIES = {"/api/replies/sms", "/api/replies/voice"};

    /** Those who take part in incidents. */
    static final String[] ROLES = Groups.ROLES.keySet().toArray(String[]::new);

    /** Everybody who may read, which is everybody but systems that only report. */
    static final String[] PEOPLE = with(ROLES, MANAGER, AUDITOR, ADMIN);

    /** The figures of alarms and gateways, for those who plan, check and run the machine. */
    private static final String[] REPORTS = {"/rapporter/**", "/api/reports/**"};

    /** The tables, their drafts and versions. */
    private static final String[] RULES = {"/regler/**", "/api/rules/**"};

    /** Whoever leads the crisis management, and may change a table for the one incident. */
    private static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";

    /** Those who read the tables, their drafts and versions. */
    static final String[] RULE_READERS = {MANAGER, AUDITOR, CRISIS_MANAGEMENT};

    private static final String[] OPEN = {
        "/login",
        "/error",
        RECEIPTS,
        "/actuator/health",
        "/actuator/health/**",
        "/css/**",
        "/js/**",
        "/vendor/**",
        "/favicon.svg",
        "/favicon.ico",
        "/icons.svg"
    };

    /** The pages of forms that planners send, and those with other people's numbers. */
    private static final String[] PLANNING = {
        "/vagtplan/planlaeg",
        "/vagtplan/vagt",
        "/vagtplan/ryd",
        "/vagtplan/turnus",
        "/vagtplan/fravaer/**",
        "/vagtplan/personer/*",
        "/vagtplan/personer/*/**",
        "/vagtplan/roller/*"
    };

    private Routes() {}

    static void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        routes.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        routes.requestMatchers(OPEN).permitAll();
        routes.requestMatchers(HttpMethod.POST, REPLIES).permitAll();
        routes.requestMatchers("/actuator/prometheus").hasAnyAuthority(ADMIN, MONITORING);
        routes.requestMatchers("/actuator/**").hasAuthority(ADMIN);
        routes.requestMatchers(HttpMethod.POST, "/api/incidents").hasAnyAuthority(with(ROLES, REPORTER));
        routes.requestMatchers("/api/watch/**").hasAuthority(WITNESS);
        routes.requestMatchers("/overvaagning/**").hasAnyAuthority(ADMIN, MANAGER);
        routes.requestMatchers("/revision/**", "/api/audit/**").hasAuthority(AUDITOR);
        routes.requestMatchers(REPORTS).hasAnyAuthority(MANAGER, AUDITOR, ADMIN);
        routes.requestMatchers(HttpMethod.GET, RULES).hasAnyAuthority(RULE_READERS);
        routes.requestMatchers(HttpMethod.HEAD, RULES).hasAnyAuthority(RULE_READERS);
        routes.requestMatchers(HttpMethod.POST, "/api/incidents/*/rules/*").hasAuthority(CRISIS_MANAGEMENT);
        routes.requestMatchers("/vagtplan/import/**").hasAuthority(MANAGER);
        routes.requestMatchers("/vagtplan/kalender/**").hasAnyAuthority(PEOPLE);
        // The pages of forms, for those who may send them.
        routes.requestMatchers("/incidents/new", "/incidents/*/facts").hasAnyAuthority(ROLES);
        routes.requestMatchers(PLANNING).hasAuthority(MANAGER);
        // Her own shifts, swaps and details: the pages do it for whoever is logged in, and for nobody else.
        routes.requestMatchers(HttpMethod.POST, "/vagtplan/min/**").hasAnyAuthority(with(ROLES, MANAGER));
        // The auditor takes the log out and enters its receipt; what else she may do with it the page says.
        routes.requestMatchers(HttpMethod.POST, "/incidents/*/log/file", "/incidents/*/log/receipt")
                .hasAnyAuthority(with(ROLES, AUDITOR));
        routes.requestMatchers(HttpMethod.GET).hasAnyAuthority(PEOPLE);
        routes.requestMatchers(HttpMethod.HEAD).hasAnyAuthority(PEOPLE);
        routes.requestMatchers("/regler/**", "/api/rules/**", "/vagtplan/**", "/api/roster/**", "/actionkort/**")
                .hasAuthority(MANAGER);
        routes.anyRequest().hasAnyAuthority(ROLES);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
