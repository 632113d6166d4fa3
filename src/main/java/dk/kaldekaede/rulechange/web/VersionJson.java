package dk.kaldekaede.rulechange.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.kaldekaede.rules.RuleVersion;
import java.time.Instant;

/** A version of a table, with who and why; times in UTC. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionJson(
        int version,
        String origin,
        String author,
        String approver,
        String reason,
        Integer basedOn,
        String incident,
        Instant approvedAt,
        Instant inForceAt,
        String digest) {

    static VersionJson of(RuleVersion version) {
        return new VersionJson(
                version.version(),
                version.origin().name(),
                version.author(),
                version.approver(),
                version.reason(),
                version.basedOn(),
                version.incidentId(),
                version.approvedAt(),
                version.inForceAt(),
                version.digest());
    }
}
