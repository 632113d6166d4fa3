package dk.kaldekaede.engine.production;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;

/**
 * Tries the doors from outside before the application listens: whatever was configured, a stranger finds them shut. By
 * then everything has been made that could have moved the engine's clock, so that is looked at once more.
 */
@Component
@Lazy(false)
@Profile("production")
class OpenDoorsCheck implements SmartInitializingSingleton {

    private static final String[][] SHUT = {
        {"GET", "/"},
        {"GET", "/engine-rest/task"},
        {"POST", "/engine-rest/deployment/create"},
        {"GET", "/api/incidents"},
        {"POST", "/api/incidents"},
        {"GET", "/camunda/app/tasklist/default/"},
        {"GET", "/camunda/api/engine/engine/default/task"},
        {"GET", "/actuator/env"},
        {"GET", "/actuator/heapdump"},
        {"GET", "/h2-console/"},
    };

    private final WebInvocationPrivilegeEvaluator doors;
    private final ProcessEngine engine;
    private final ClockCheck clock;

    OpenDoorsCheck(WebInvocationPrivilegeEvaluator doors, ProcessEngine engine, ClockCheck clock) {
        this.doors = doors;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var stranger = new AnonymousAuthenticationToken(
                "door", "stranger", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        List<Finding> open = Stream.of(
                        clock.findings().stream(),
                        Stream.of(SHUT)
                                .filter(door -> doors.isAllowed("", door[1], door[0], stranger))
                                .map(door -> new Finding(
                                        "Everybody may send " + door[0] + " " + door[1] + " without a login.",
                                        "Remove what opened it: a security filter chain of its own, or a setting.")),
                        engineAsksNobody())
                .flatMap(findings -> findings)
                .toList();
        if (!open.isEmpty()) {
            throw new UnsafeProduction(open);
        }
    }

    private Stream<Finding> engineAsksNobody() {
        boolean asks = engine.getProcessEngineConfiguration().isAuthorizationEnabled();
        return asks
                ? Stream.empty()
                : Stream.of(Finding.of(
                        "The engine asks nobody for rights.", "camunda.bpm.authorization.enabled", "to true"));
    }
}
