package dk.kaldekaede.effort;

/** Giving the leadership on to a named other, who must accept: until she does, the leader leads. */
public interface HandOver {

    /**
     * Asks somebody to take a subject's leadership over. She is called as usual.
     *
     * @param role the role she is to lead in
     * @param personId who
     * @param byUser the account that asks
     * @return false when nobody leads it now, or somebody is being asked already: nothing is changed then
     */
    boolean ask(String incidentId, String activationId, String subject, String role, String personId, String byUser);

    /**
     * She has accepted: the leader's task is hers.
     *
     * @param leadershipProcessId the process of the leadership
     */
    Leaderships.Leader accepted(String leadershipProcessId, String takenAlertId, String subject);
}
