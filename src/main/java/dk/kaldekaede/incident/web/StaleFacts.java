package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentFacts;

/** Somebody else changed the facts first; nothing of this change is kept. */
class StaleFacts extends RuntimeException {

    private final transient Incident now;
    private final transient IncidentFacts yours;

    StaleFacts(Incident now, IncidentFacts yours) {
        super("The facts have version " + now.factsVersion());
        this.now = now;
        this.yours = yours;
    }

    Incident now() {
        return now;
    }

    IncidentFacts yours() {
        return yours;
    }
}
