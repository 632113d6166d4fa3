package dk.kaldekaede.incident;

/** The incident is closed or being closed: what was asked would change nothing any more. */
public class IncidentClosed extends RuntimeException {

    public IncidentClosed(String incidentId) {
        super("Incident " + incidentId + " is closed or being closed");
    }
}
