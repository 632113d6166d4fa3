package dk.kaldekaede.rules;

import java.time.Instant;

/**
 * A version of a table, as it came to be.
 *
 * @param decisionId the table's id, such as {@code escalation-policy}
 * @param version the engine's number of it
 * @param digest SHA-256 of its text, in hexadecimal
 * @param origin how it came to be
 * @param author the account that submitted it; null unless managed
 * @param approver the account that approved it; null unless managed
 * @param reason why, as the author says; null unless managed
 * @param basedOn the version it was made from; null when it was made from none
 * @param draftId the draft it was; null when it was none
 * @param incidentId the one incident it stands for; null when it stands for all
 * @param approvedAt when it was approved; null unless managed
 * @param inForceAt since when it is in force
 */
public record RuleVersion(
        String decisionId,
        int version,
        String digest,
        RuleOrigin origin,
        String author,
        String approver,
        String reason,
        Integer basedOn,
        String draftId,
        String incidentId,
        Instant approvedAt,
        Instant inForceAt) {

    /** A version of which is known only that it stands: no manager put it in force here. */
    static RuleVersion foundInForce(
            String decisionId, int version, String digest, RuleOrigin origin, Instant inForceAt) {
        return new RuleVersion(
                decisionId, version, digest, origin, null, null, null, null, null, null, null, inForceAt);
    }
}
