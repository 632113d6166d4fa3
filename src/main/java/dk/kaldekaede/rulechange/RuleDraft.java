package dk.kaldekaede.rulechange;

import java.time.Instant;

/**
 * A table being changed.
 *
 * @param id its id; also the business key of its process
 * @param decisionId the table
 * @param kind why it was begun
 * @param state how far it has come
 * @param basedOn the version it was begun from
 * @param xml the table as it is written so far
 * @param revision counts the saves, from 1
 * @param savedAt the last save
 * @param savedBy the account of the last save; null when a release brought it
 * @param reason why, as whoever submitted it says
 * @param submittedAt when it was submitted
 * @param submittedBy the account that submitted it
 * @param wantedAt when it is to be in force; null is as soon as it is approved
 * @param decidedAt when it was approved or sent back
 * @param decidedBy the account that approved it or sent it back
 * @param remark why it was sent back
 * @param version the version it became
 * @param incidentId the one incident it stands for
 */
public record RuleDraft(
        String id,
        String decisionId,
        DraftKind kind,
        DraftState state,
        int basedOn,
        String xml,
        int revision,
        Instant savedAt,
        String savedBy,
        String reason,
        Instant submittedAt,
        String submittedBy,
        Instant wantedAt,
        Instant decidedAt,
        String decidedBy,
        String remark,
        Integer version,
        String incidentId) {}
