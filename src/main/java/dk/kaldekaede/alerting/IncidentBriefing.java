package dk.kaldekaede.alerting;

/** Tells an alarm what its incident is about; the incident feature answers. */
public interface IncidentBriefing {

    /**
     * The facts as they are now.
     *
     * @throws java.util.NoSuchElementException when there is no such incident
     */
    Briefing of(String incidentId);
}
