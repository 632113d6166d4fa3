package dk.kaldekaede.incident.reception;

import java.time.Instant;

/**
 * A reception centre as whoever leads it has last told (SA-1).
 *
 * @param activationId the activation it belongs to
 * @param places how many it can take; null is unknown
 * @param taken how many it has taken in; null is unknown
 * @param changedAt when it was last told; null while nobody has told anything
 */
public record ReceptionCentre(
        String activationId, ReceptionState state, Integer places, Integer taken, Instant changedAt) {

    /** One that nobody has told anything about. */
    public static ReceptionCentre unknown(String activationId) {
        return new ReceptionCentre(activationId, ReceptionState.PREPARING, null, null, null);
    }

    /** The same in another state. */
    ReceptionCentre in(ReceptionState other) {
        return new ReceptionCentre(activationId, other, places, taken, changedAt);
    }

    /** The same with other numbers. */
    ReceptionCentre holding(Integer newPlaces, Integer newTaken) {
        return new ReceptionCentre(activationId, state, newPlaces, newTaken, changedAt);
    }
}
