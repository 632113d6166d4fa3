package dk.kaldekaede.alerting;

/**
 * A role that was called in an incident.
 *
 * @param incidentId the incident
 * @param role the role's id
 * @param purpose what it was asked
 */
public record CalledRole(String incidentId, String role, Purpose purpose) {

    /** Whether it was called to judge what the crisis management did not decide. */
    public boolean judges() {
        return purpose.judges();
    }
}
