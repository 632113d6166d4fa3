package dk.kaldekaede.incident.web;

import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.roster.CurrentPerson;
import org.springframework.stereotype.Component;

/** What the one logged in may do with an incident's log. Everyone who sees all of the incident reads it. */
@Component
class LogRights {

    private static final String AUDITOR = "auditor";

    private final IncidentAccess access;
    private final Leaderships leaderships;
    private final CurrentPerson current;

    LogRights(IncidentAccess access, Leaderships leaderships, CurrentPerson current) {
        this.access = access;
        this.leaderships = leaderships;
        this.current = current;
    }

    /** Everyone with a part writes; also when the incident is closed: what is remembered late is written late. */
    boolean mayWrite(String incidentId) {
        return access.mayTakePart(incidentId);
    }

    /** The crisis management, the auditor, and whoever leads or led one of its efforts hand it over. */
    boolean mayHandOver(String incidentId) {
        return access.mayCallOff() || current.isIn(AUDITOR) || hasLed(incidentId);
    }

    private boolean hasLed(String incidentId) {
        String person = current.personId();
        return person != null
                && leaderships.ofIncident(incidentId).stream()
                        .filter(LeadershipPeriod::ofEffort)
                        .anyMatch(period -> person.equals(period.personId()));
    }
}
