package dk.kaldekaede.incident.review;

import java.time.Instant;

/**
 * The after-action review of one incident.
 *
 * @param incidentId the incident
 * @param openedAt when its last effort was stood down
 * @param closedAt null while it is open
 */
public record Review(String incidentId, Instant openedAt, Instant closedAt) {

    /** Whether it may still be written in. */
    public boolean open() {
        return closedAt == null;
    }
}
