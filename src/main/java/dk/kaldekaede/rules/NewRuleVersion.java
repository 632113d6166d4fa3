package dk.kaldekaede.rules;

import java.time.Instant;

/**
 * A table that is to be put in force.
 *
 * @param decisionId the table's id
 * @param xml its text
 * @param author the account that submitted it
 * @param approver the account that approved it; null when it stands for one incident, which a leader decides alone
 * @param reason why, as the author says
 * @param basedOn the version it was made from
 * @param draftId the draft it was
 * @param incidentId the one incident it is to stand for; null when for all
 * @param approvedAt when it was approved
 */
public record NewRuleVersion(
        String decisionId,
        String xml,
        String author,
        String approver,
        String reason,
        int basedOn,
        String draftId,
        String incidentId,
        Instant approvedAt) {}
