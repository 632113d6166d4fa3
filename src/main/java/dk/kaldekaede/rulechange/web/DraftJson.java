package dk.kaldekaede.rulechange.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.kaldekaede.rulechange.RuleDraft;
import java.time.Instant;
import java.util.List;

/** A draft without its text; times in UTC. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftJson(
        String id,
        String table,
        String kind,
        String state,
        int basedOn,
        int revision,
        List<String> editors,
        Instant savedAt,
        String savedBy,
        String reason,
        String submittedBy,
        Instant submittedAt,
        Instant inForceAt,
        String decidedBy,
        Instant decidedAt,
        String remark,
        Integer version,
        String incident) {

    static DraftJson of(RuleDraft draft, List<String> editors) {
        return new DraftJson(
                draft.id(),
                draft.decisionId(),
                draft.kind().name(),
                draft.state().name(),
                draft.basedOn(),
                draft.revision(),
                editors,
                draft.savedAt(),
                draft.savedBy(),
                draft.reason(),
                draft.submittedBy(),
                draft.submittedAt(),
                draft.wantedAt(),
                draft.decidedBy(),
                draft.decidedAt(),
                draft.remark(),
                draft.version(),
                draft.incidentId());
    }
}
