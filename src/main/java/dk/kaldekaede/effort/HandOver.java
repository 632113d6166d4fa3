package dk.kaldekaede.effort;

import java.util.Optional;

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
     * @return who leads now; empty when the leader has given it back meanwhile: she is appointed by whoever waits for her
     */
    Optional<Leaderships.Leader> accepted(String leadershipProcessId, String takenAlertId, String subject);

    /**
     * She has not accepted: the leader leads as before and is told; has she given it back meanwhile, the next is called.
     *
     * @param leadershipProcessId the process of the leadership
     */
    void refused(String leadershipProcessId, String incidentId, String activationId, String subject);
}
