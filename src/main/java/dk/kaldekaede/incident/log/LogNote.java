package dk.kaldekaede.incident.log;

import java.time.Instant;

/**
 * A note in an incident's log; never changed and never deleted.
 *
 * @param id its id
 * @param incidentId the incident
 * @param text what was noted
 * @param correctsId the note it corrects, or null
 * @param happenedAt when it happened, as whoever wrote it says
 * @param recordedAt when it was written
 * @param recordedByUser the account that wrote it
 */
public record LogNote(
        String id,
        String incidentId,
        String text,
        String correctsId,
        Instant happenedAt,
        Instant recordedAt,
        String recordedByUser) {}
