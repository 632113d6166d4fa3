package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.ActivationState;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.AnsweredVia;
import dk.kaldekaede.alerting.Purpose;
import dk.kaldekaede.incident.DecisionBasis;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentState;
import dk.kaldekaede.incident.Response;
import dk.kaldekaede.incident.reception.ReceptionCentre;
import dk.kaldekaede.incident.reception.ReceptionState;
import java.time.Instant;
import java.util.List;

/**
 * An incident as {@code GET /api/incidents/{id}} gives it: state, plans, activations with every link and its times.
 * People appear by role and id, not by name.
 */
public record IncidentJson(
        String id,
        IncidentState state,
        Instant reportedAt,
        Instant closedAt,
        IncidentFacts facts,
        int factsVersion,
        List<PlanJson> plans,
        List<LinkJson> deciding,
        List<ActivationJson> activations) {

    /** What was proposed and decided for one action plan. */
    public record PlanJson(
            String actionPlan,
            Response proposal,
            String proposalReason,
            Response decision,
            DecisionBasis basis,
            String decidedByRole,
            Instant decidedAt) {}

    /**
     * One activation with its chain.
     *
     * @param reception how the centre stands; null of other paths than the reception centre, and until that is activated
     */
    public record ActivationJson(
            String id,
            String actionPlan,
            ActivationState state,
            Instant startedAt,
            Instant activatedAt,
            String activatedByRole,
            Instant endedAt,
            String place,
            ReceptionJson reception,
            List<LinkJson> links,
            List<LeaderJson> leaders) {}

    /**
     * The reception centre as its leader has last told (SA-1).
     *
     * @param places how many it can take; null is unknown
     * @param taken how many it has taken in; null is unknown
     * @param changedAt when it was last told; null while nobody has told anything
     */
    public record ReceptionJson(ReceptionState state, Integer places, Integer taken, Instant changedAt) {

        static ReceptionJson of(ReceptionCentre centre) {
            return new ReceptionJson(centre.state(), centre.places(), centre.taken(), centre.changedAt());
        }
    }

    /** One call to one person in one role. */
    public record LinkJson(
            String alertId,
            String role,
            Purpose purpose,
            String personId,
            AlertState state,
            Instant startedAt,
            Instant answerDueAt,
            Instant endedAt,
            AnsweredVia answeredVia,
            Instant lateAnswerAt) {}

    /**
     * Who led from when to when. While the region leads, its role stands without a person, and beside it who of the
     * municipality leads her own people; a period without a role is time without a leader.
     */
    public record LeaderJson(
            String subject,
            String role,
            String personId,
            Instant from,
            Instant to,
            boolean region,
            String ownRole,
            String ownPersonId) {}
}
