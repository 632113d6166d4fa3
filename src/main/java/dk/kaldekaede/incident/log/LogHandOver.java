package dk.kaldekaede.incident.log;

import java.time.Instant;

/**
 * The log taken out as a file, and the receipt that it stands in the case system.
 *
 * @param id its id
 * @param incidentId the incident
 * @param sha256 of the file, in hexadecimal
 * @param trailLines how many lines of the timeline the file has, receipts not counted
 * @param madeAt when the file was made
 * @param madeByUser who took it
 * @param caseNumber the case it was put on; null until then
 * @param receivedAt when that was said; null until then
 * @param receivedByUser who said so; null until then
 */
public record LogHandOver(
        String id,
        String incidentId,
        String sha256,
        int trailLines,
        Instant madeAt,
        String madeByUser,
        String caseNumber,
        Instant receivedAt,
        String receivedByUser) {

    /** Whether it stands in the case system. */
    public boolean received() {
        return caseNumber != null;
    }
}
