package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.reception.ReceptionCentre;
import dk.kaldekaede.incident.reception.ReceptionState;

/**
 * How a reception centre stands.
 *
 * @param state as in {@code reception.state.*}
 * @param places how many it can take; null is unknown
 * @param taken how many it has taken in; null is unknown
 */
record ReceptionView(String state, Integer places, Integer taken) {

    static ReceptionView of(ReceptionCentre centre) {
        return new ReceptionView(centre.state().name(), centre.places(), centre.taken());
    }

    public boolean isReady() {
        return ReceptionState.READY.name().equals(state);
    }

    public boolean isClosed() {
        return ReceptionState.CLOSED.name().equals(state);
    }

    /** How many more it can take, below zero when too many are there; null while either number is unknown. */
    public Integer getFree() {
        return places == null || taken == null ? null : places - taken;
    }
}
