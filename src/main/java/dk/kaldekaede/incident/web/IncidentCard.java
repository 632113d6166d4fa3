package dk.kaldekaede.incident.web;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/**
 * One running incident on the situation board.
 *
 * @param affected about how many people; null is unknown
 * @param cancelled whether the alarm centre has cancelled it and a person has still to decide
 * @param regionLeads who of the region leads crisis support and the EPC: KOP or CRISIS_TEAM; null when it is not there
 * @param plans the decision of each action plan
 * @param replacements the alarms that ring at somebody who no longer holds the role
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
        String regionLeads,
        List<PlanView> plans,
        List<ReplacementView> replacements,
        List<ChainView> chains) {

    /** The same, offering to call those successors whose alarms are among these. */
    IncidentCard offering(Set<String> alertIds) {
        return new IncidentCard(
                id,
                what,
                where,
                affected,
                exercise,
                reportedAt,
                cancelled,
                regionLeads,
                plans,
                replacements.stream()
                        .map(each -> each.offeredIf(alertIds.contains(each.alertId())))
                        .toList(),
                chains);
    }
}
