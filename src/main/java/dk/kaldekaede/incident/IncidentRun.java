package dk.kaldekaede.incident;

import java.util.Map;

/** The course of an incident, as people steer it. Every method is one transaction. */
public interface IncidentRun {

    /**
     * Reports an incident and sets its course going.
     *
     * @param reporterUser the account that reports, or null
     * @return its id
     */
    String report(IncidentFacts facts, String reporterUser);

    /**
     * Changes what is known; everyone with a part is told, and the tables are asked again.
     *
     * @throws java.util.NoSuchElementException when there is no such incident
     * @throws IncidentClosed when it is closed
     */
    void changeFacts(String incidentId, IncidentFacts facts, String byUser);

    /**
     * Decides: by the open task, by the ringing alarm, or, when it was decided before, by overruling that.
     *
     * @param responses what to do per plan; empty follows the proposal
     * @throws IncidentClosed when it is closed
     */
    void decide(String incidentId, Map<String, Response> responses, Decider by);

    /** Whether the one who took this alarm has still to decide. */
    boolean awaitsDecision(String alertId);

    /**
     * Activates a plan from below (SF-5.2).
     *
     * @return false when it runs already or the incident is being closed
     * @throws IncidentClosed when it is closed
     */
    boolean activate(String incidentId, String actionPlan, Decider by);

    /** Whether its course still takes new facts and cancellations; not so once nothing runs in it and it is being closed. */
    boolean takesNews(String incidentId);

    /**
     * The alarm centre has cancelled: asks the crisis management whether to call the incident off, unless that is being
     * asked already.
     *
     * @throws IncidentClosed when it is closed
     */
    void askWhetherToCallOff(String incidentId);

    /** Whether that is being asked. */
    boolean awaitsCancellation(String incidentId);

    /** Calls the whole incident off: what rings or runs is stood down and everyone called is told. */
    void standDown(String incidentId, String byUser);

    /** Stands one activation down. */
    void standDown(String incidentId, String activationId, String byUser);
}
