package dk.kaldekaede.engine.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requests other than plain reading that people may send to the engine's REST API, there and inside its web
 * applications. A route that is not listed is refused, whatever an authorization says: nobody deploys a model or a table
 * and nobody sets a variable that no form asked for.
 */
enum EngineWrites {
    /** Reads with the question in the body. */
    QUERY(
            "POST (task|process-instance|execution|incident|job|variable-instance)(/count)?",
            "POST history/(process-instance|activity-instance|task|variable-instance|detail|job-log)(/count)?",
            // Admin asks so for the groups that an account may be put into.
            "POST group(/count)?",
            // What is wrong with a password that is not set yet.
            "POST identity/password-policy",
            "POST filter/(?<id>[^/]+)/(list|count|singleResult)",
            "POST (process-definition|process-instance)/(?<key>[^/]+)/called-process-(definitions|instances)",
            "POST authorization/check"),
    CLAIM("POST task/(?<id>[^/]+)/claim"),
    UNCLAIM("POST task/(?<id>[^/]+)/unclaim"),
    COMPLETE("POST task/(?<id>[^/]+)/(complete|submit-form)"),
    START_BY_KEY("POST process-definition/key/(?<id>[^/]+)/(start|submit-form)"),
    START("POST process-definition/(?<id>[^/]+)/(start|submit-form)"),
    /** One's own name and password. */
    OWN_ACCOUNT("PUT user/(?<id>[^/]+)/(profile|credentials)"),
    ACCOUNTS(
            "POST (user|group|authorization)/create",
            "PUT (user/[^/]+/(profile|credentials)|group/[^/]+|group/[^/]+/members/[^/]+|authorization/[^/]+)",
            "DELETE (user/[^/]+|group/[^/]+|group/[^/]+/members/[^/]+|authorization/[^/]+)");

    private static final Pattern BASE = Pattern.compile(
            "/engine-rest/(engine/[^/]+/)?|/camunda/api/engine/engine/[^/]+/|/camunda/api/cockpit/plugin/base/[^/]+/");

    private final List<Pattern> routes;

    EngineWrites(String... routes) {
        this.routes = Arrays.stream(routes).map(Pattern::compile).toList();
    }

    /** What kind of request this is; empty when nobody may send it. */
    static Optional<Allowed> of(String method, String path) {
        Matcher base = BASE.matcher(path);
        if (!base.lookingAt()) {
            return Optional.empty();
        }
        String route = method + " " + path.substring(base.end());
        for (EngineWrites kind : values()) {
            for (Pattern pattern : kind.routes) {
                Matcher match = pattern.matcher(route);
                if (match.matches()) {
                    return Optional.of(new Allowed(kind, kind.hasId() ? match.group("id") : null));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether it moves an incident on, which takes a role in one. */
    boolean isWork() {
        return switch (this) {
            case CLAIM, UNCLAIM, COMPLETE, START, START_BY_KEY -> true;
            case QUERY, OWN_ACCOUNT, ACCOUNTS -> false;
        };
    }

    private boolean hasId() {
        return isWork() || this == OWN_ACCOUNT;
    }

    /**
     * A request that may be sent.
     *
     * @param kind which
     * @param id the task, process or user that it is about, or null
     */
    record Allowed(EngineWrites kind, String id) {}
}
