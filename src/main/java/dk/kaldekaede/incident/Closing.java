package dk.kaldekaede.incident;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of an incident: outreach has been considered and nothing runs. Whichever comes last closes it. */
@Component
public class Closing {

    private final Incidents incidents;
    private final PlansToStart plans;

    Closing(Incidents incidents, PlansToStart plans) {
        this.incidents = incidents;
        this.plans = plans;
    }

    /** Closes an incident, unless a reopened effort runs in it or outreach is still being considered. */
    @Transactional
    public void closeWhenOver(String incidentId) {
        // The lock comes first: of the last stand-down and the answer about outreach, the later sees the other.
        Incident incident = incidents.lock(incidentId);
        if (incident.running()
                && incident.outreach() != null
                && plans.running(incidentId).isEmpty()) {
            incidents.close(incidentId);
        }
    }
}
