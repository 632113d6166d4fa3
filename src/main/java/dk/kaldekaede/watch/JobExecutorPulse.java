package dk.kaldekaede.watch;

import java.time.Instant;
import java.util.Optional;

/** What is known of this node's job executor, answered without the database. */
public interface JobExecutorPulse {

    /** Whether this node has one at all; without, other nodes run the steps. */
    boolean switchedOn();

    /** Whether it is started. */
    boolean active();

    /** When it last looked for due steps; empty before the first time. */
    Optional<Instant> lookedAt();
}
