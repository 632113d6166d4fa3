package dk.kaldekaede.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** When each lane of this node last looked for messages and got an answer from the database. */
@Component
public class OutboxPulse {

    private final Map<String, Instant> lookedAt = new ConcurrentHashMap<>();
    private final Clock clock;

    public OutboxPulse(Clock clock) {
        this.clock = clock;
    }

    /** A lane starts, or has looked. */
    void beat(Lane lane) {
        lookedAt.put(lane.name(), clock.instant());
    }

    /** By lane; empty when this node does not hand messages over. */
    public Map<String, Instant> lookedAt() {
        return new TreeMap<>(lookedAt);
    }
}
