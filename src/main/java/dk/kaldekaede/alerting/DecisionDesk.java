package dk.kaldekaede.alerting;

import java.util.List;
import java.util.Map;

/** Decides for whoever was called to decide, as she answers her alarm; the incident feature answers. */
public interface DecisionDesk {

    /**
     * What the tables propose for one action plan.
     *
     * @param actionPlan the plan
     * @param response what they propose, one of {@link #responses()}
     * @param reason why, the table's Danish sentence
     */
    record Proposed(String actionPlan, String response, String reason) {}

    /** The newest proposals of an incident, one a plan. */
    List<Proposed> proposals(String incidentId);

    /** Everything that can be decided for a plan, the strongest first. */
    List<String> responses();

    /** Whether the one who took this alarm has still to decide. */
    boolean awaits(Alert alert);

    /** Whether the alarm centre has cancelled the incident and nobody has decided yet what that means. */
    boolean awaitsCancellation(String incidentId);

    /** Takes the alarm and does what is proposed, in one transaction. Repeating it changes nothing. */
    AnswerResult confirm(Alert alert, Answerer by);

    /**
     * Takes the alarm and decides otherwise, in one transaction. Repeating it changes nothing.
     *
     * @param responses what to do by plan; a plan that is left out follows the proposal
     * @throws IllegalArgumentException when a plan or a response is not known
     */
    AnswerResult decide(Alert alert, Map<String, String> responses);
}
