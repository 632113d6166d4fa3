package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.IncidentClosed;
import dk.kaldekaede.incident.Incidents;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Lets a request in to an incident, or not. */
@Component
class Admission {

    private final Incidents incidents;
    private final IncidentAccess access;

    Admission(Incidents incidents, IncidentAccess access) {
        this.incidents = incidents;
        this.access = access;
    }

    /**
     * The incident, to be read.
     *
     * @throws UnknownIncident also when the reader may not see it: nobody learns that it is there
     */
    Incident toRead(String id) {
        return incidents.find(id).filter(incident -> access.mayRead(id)).orElseThrow(() -> new UnknownIncident(id));
    }

    /**
     * The incident, with what is not for those who were called in to help.
     *
     * @throws UnknownIncident when she may not even see it
     * @throws AccessDeniedException when she was only called in
     */
    Incident toReadAll(String id) {
        Incident incident = toRead(id);
        demand(access.mayReadAll(id));
        return incident;
    }

    /**
     * The incident, to be acted on by someone with a part in it.
     *
     * @throws UnknownIncident when she may not even see it
     * @throws AccessDeniedException when she only reads
     * @throws IncidentClosed when it is closed
     */
    Incident toTakePart(String id) {
        Incident incident = toRead(id);
        demand(access.mayTakePart(id));
        if (!incident.running()) {
            throw new IncidentClosed(id);
        }
        return incident;
    }

    /**
     * Goes on only when the reader may do what she asks.
     *
     * @throws AccessDeniedException otherwise
     */
    void demand(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("Not in this role, or not in this incident");
        }
    }
}
