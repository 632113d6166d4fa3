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
        return known(incidents.get(incidentId).facts().affectedPeople());
    }

    /** About how many homes can't be lived in; -1 when unknown (SF-2.3). */
    public int homesLost(String incidentId) {
        return known(incidents.get(incidentId).facts().homesLost());
    }

    /** About how many families with children are affected; -1 when unknown (SF-6.3). */
    public int familiesWithChildren(String incidentId) {
        return known(incidents.get(incidentId).facts().familiesWithChildren());
    }

    /** Whether citizens of the municipality are among the affected: YES, NO or UNKNOWN (SF-2.6). */
    public String ballerupCitizens(String incidentId) {
        return incidents.get(incidentId).facts().ballerupCitizens().name();
    }

    /** Whether there is a scene with an incident commander: YES, NO or UNKNOWN (KS-2.5). */
    public String scene(String incidentId) {
        return incidents.get(incidentId).facts().scene().name();
    }

    /** What AMK has answered: ALONE, TOGETHER or UNKNOWN (KS-2.5). */
    public String regionAnswer(String incidentId) {
        return incidents.get(incidentId).facts().regionAnswer().name();
    }

    /** Whether an EPC is set up: YES, NO or UNKNOWN (SF-6.6). */
    public String epcSetUp(String incidentId) {
        return incidents.get(incidentId).facts().epcSetUp().name();
    }

    private static int known(Integer number) {
        return number == null ? UNKNOWN_NUMBER : number;
    }
}
