package dk.kaldekaede.effort;

import java.time.Instant;

/**
 * Somebody of the region on site, from when to when.
 *
 * @param incidentId the incident
 * @param kind who
 * @param arrivedAt since when
 * @param arrivedSaidBy the account that said so; null when the process noted it for nobody
 * @param leftAt until when; null while they are there
 */
public record RegionPresence(
        String incidentId, RegionKind kind, Instant arrivedAt, String arrivedSaidBy, Instant leftAt) {

    /** Whether they are there now. */
    public boolean lasts() {
        return leftAt == null;
    }

    /** Whether they were there at a moment. */
    boolean at(Instant moment) {
        return !arrivedAt.isAfter(moment) && (leftAt == null || leftAt.isAfter(moment));
    }
}
