package dk.kaldekaede.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.session.Session;

/**
 * A session of the database that writes only what must last: that it was used, once a minute, and none of what is made
 * anew for every request.
 */
final class QuietSession<S extends Session> implements Session {

    /** How exactly the database knows when a session was used last. */
    static final Duration PRECISION = Duration.ofMinutes(1);

    /** What the engine's web applications keep there and {@code WebappLogin} finds out for each request. */
    private static final Set<String> FOR_ONE_REQUEST = Set.of("authenticatedUser");

    private final S stored;
    private final Map<String, Object> passing = new HashMap<>();

    QuietSession(S stored) {
        this.stored = stored;
    }

    S stored() {
        return stored;
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        return stored.changeSessionId();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getAttribute(String name) {
        return FOR_ONE_REQUEST.contains(name) ? (T) passing.get(name) : stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        Set<String> names = new HashSet<>(stored.getAttributeNames());
        names.addAll(passing.keySet());
        return names;
    }

    @Override
    public void setAttribute(String name, Object value) {
        if (FOR_ONE_REQUEST.contains(name)) {
            passing.put(name, value);
        } else {
            stored.setAttribute(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        passing.remove(name);
        if (!FOR_ONE_REQUEST.contains(name)) {
            stored.removeAttribute(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        if (!time.isBefore(stored.getLastAccessedTime().plus(PRECISION))) {
            stored.setLastAccessedTime(time);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
