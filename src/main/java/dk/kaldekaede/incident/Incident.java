package dk.kaldekaede.incident;

import java.time.Instant;

/**
 * Something that happened.
 *
 * @param id its id, which is the business key of every process that belongs to it
 * @param state whether it is under way
 * @param reportedAt when it was reported
 * @param closedAt when it was closed, or null
 * @param facts what is known now
 * @param factsVersion 1 when reported, one more at each change
 * @param reporterUser the account that reported it, or null
 * @param outreach whether outreach was considered (OP-1), or null
 */
public record Incident(
        String id,
        IncidentState state,
        Instant reportedAt,
        Instant closedAt,
        IncidentFacts facts,
        int factsVersion,
        String reporterUser,
        Outreach outreach) {

    /** Whether it is under way. */
    public boolean running() {
        return state == IncidentState.RUNNING;
    }
}
