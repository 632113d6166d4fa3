package dk.kaldekaede.incident;

/** The incident is closed or being closed: what was asked would change nothing any more. */
public class IncidentClosed extends RuntimeException {

    private final String incidentId;

    public IncidentClosed(String incidentId) {
        super("Incident " + incidentId + " is closed or being closed");
        this.incidentId = incidentId;
    }

    /** The incident. */
    public String incidentId() {
        return incidentId;
    }
}
