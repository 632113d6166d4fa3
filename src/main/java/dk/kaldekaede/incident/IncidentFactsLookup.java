package dk.kaldekaede.incident;

import org.springframework.stereotype.Component;

/** The facts that the models ask for by name, as they are at that moment. */
@Component("incidentFacts")
public class IncidentFactsLookup {

    /** What the tables take for an unknown number. */
    static final int UNKNOWN_NUMBER = -1;

    private final Incidents incidents;

    IncidentFactsLookup(Incidents incidents) {
        this.incidents = incidents;
    }

    /** About how many are affected; -1 when unknown. */
    public int affectedPeople(String incidentId) {
        Integer affected = incidents.get(incidentId).facts().affectedPeople();
        return affected == null ? UNKNOWN_NUMBER : affected;
    }

    /** Whether there is a scene with an incident commander: YES, NO or UNKNOWN (KS-2.5). */
    public String scene(String incidentId) {
        return incidents.get(incidentId).facts().scene().name();
    }

    /** Whether an EPC is set up: YES, NO or UNKNOWN (SF-6.6). */
    public String epcSetUp(String incidentId) {
        return incidents.get(incidentId).facts().epcSetUp().name();
    }
}
