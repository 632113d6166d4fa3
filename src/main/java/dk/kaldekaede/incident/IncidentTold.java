package dk.kaldekaede.incident;

import dk.kaldekaede.alerting.Briefing;
import dk.kaldekaede.alerting.IncidentBriefing;
import org.springframework.stereotype.Component;

/** Tells the alarms what their incident is about. */
@Component
class IncidentTold implements IncidentBriefing {

    private final Incidents incidents;

    IncidentTold(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public Briefing of(String incidentId) {
        IncidentFacts facts = incidents.get(incidentId).facts();
        return new Briefing(facts.what(), facts.where(), facts.affectedPeople(), facts.exercise());
    }
}
