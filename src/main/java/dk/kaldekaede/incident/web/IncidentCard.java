package dk.kaldekaede.incident.web;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * One running incident on the situation board.
 *
 * @param affected about how many people; null is unknown
 * @param cancelled whether the alarm centre has cancelled it and a person has still to decide
 * @param plans the decision of each action plan
 * @param chains the activations, oldest first
 */
record IncidentCard(
        String id,
        String what,
        String where,
        Integer affected,
        boolean exercise,
        ZonedDateTime reportedAt,
        boolean cancelled,
        List<PlanView> plans,
        List<ChainView> chains) {}
