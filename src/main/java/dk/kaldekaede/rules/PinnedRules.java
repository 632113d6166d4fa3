package dk.kaldekaede.rules;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of the tables that an activation goes by, kept from its start: a table edited in the middle of a crisis
 * reaches the next activation, not this one. The processes ask for them by the bean name {@code pinnedRules}.
 */
@Component("pinnedRules")
public class PinnedRules {

    /** Tables that no incident goes by: their newest version stands for everything. */
    private static final Set<String> OF_NO_INCIDENT = Set.of("message-policy");

    private final PublishedTables published;
    private final RuleVersions versions;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    PinnedRules(PublishedTables published, RuleVersions versions, JdbcClient jdbc, Trail trail, Clock clock) {
        this.published = published;
        this.versions = versions;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether incidents go by a table; the others stand for everything at once, and nothing of them is pinned. */
    public static boolean isOfIncidents(String decisionKey) {
        return !OF_NO_INCIDENT.contains(decisionKey);
    }

    /**
     * Keeps the current version of every table for an activation and records it in the timeline. What is already kept
     * stays, so that repeating it changes nothing. Where a leader has changed a table for this incident, that version.
     *
     * @param activationId the activation, or the incident's id while the activation is being decided
     * @throws IllegalStateException when the engine shows no table at all
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pin(String activationId, String incidentId) {
        Map<String, Integer> current = published.currentVersions();
        if (current.isEmpty()) {
            throw new IllegalStateException("No table is published, or the user may not see any: nothing to pin");
        }
        current.putAll(versions.ofIncident(incidentId));
        current.keySet().removeAll(pinnedBy(activationId));
        current.keySet().removeAll(OF_NO_INCIDENT);
        if (current.isEmpty()) {
            return;
        }
        current.forEach((table, version) -> insert(activationId, table, version));
        TrailNote note = TrailNote.of(incidentId, TrailType.RULES_PINNED).activation(activationId);
        current.forEach(note::with);
        trail.record(note);
    }

    /**
     * Lets what goes on in an incident go by another version of a table from now on. What has been decided by the earlier
     * one stays decided.
     *
     * @param activationIds the incident's activations, and the incident's id itself for its decision
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pinAgain(Collection<String> activationIds, String decisionKey, int version) {
        jdbc.sql("update rule_pin set decision_version = :version, pinned_at = :now"
                        + " where decision_key = :table and activation_id in (:activations)")
                .param("version", version)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("table", decisionKey)
                .param("activations", activationIds)
                .update();
    }

    /**
     * The version of a table that an activation goes by; asked for by the business rule tasks.
     *
     * @throws IllegalStateException when that table was not pinned for the activation
     */
    public int versionOf(String decisionKey, String activationId) {
        return pinnedVersion(decisionKey, activationId)
                .orElseThrow(() -> new IllegalStateException(
                        "The table %s is not pinned for activation %s".formatted(decisionKey, activationId)));
    }

    /** The version of a table that an activation goes by; empty when the table came after the activation. */
    Optional<Integer> pinnedVersion(String decisionKey, String activationId) {
        return jdbc.sql("select decision_version from rule_pin"
                        + " where activation_id = :activation and decision_key = :table")
                .param("activation", activationId)
                .param("table", decisionKey)
                .query(Integer.class)
                .optional();
    }

    private List<String> pinnedBy(String activationId) {
        return jdbc.sql("select decision_key from rule_pin where activation_id = :activation")
                .param("activation", activationId)
                .query(String.class)
                .list();
    }

    private void insert(String activationId, String table, int version) {
        jdbc.sql("""
                        insert into rule_pin (activation_id, decision_key, decision_version, pinned_at)
                        values (:activation, :table, :version, :now)
                        """)
                .param("activation", activationId)
                .param("table", table)
                .param("version", version)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
