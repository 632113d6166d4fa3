package dk.kaldekaede.rules;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Asks a table that no process asks: the version that the activation goes by, or the newest where the table is younger
 * than the activation.
 */
@Component
public class PinnedTrial {

    private final PublishedTables published;
    private final PinnedRules pinned;
    private final DmnEngine tables;
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    PinnedTrial(PublishedTables published, PinnedRules pinned, DmnEngine tables) {
        this.published = published;
        this.pinned = pinned;
        this.tables = tables;
    }

    /**
     * What the table answers, output by output; empty when no row hits.
     *
     * @throws IllegalStateException when the table is not published
     */
    public Optional<Map<String, Object>> ask(String decisionKey, String activationId, Map<String, Object> facts) {
        DecisionDefinition table = pinned.pinnedVersion(decisionKey, activationId)
                .map(version -> published.version(decisionKey, version))
                .orElseGet(() -> published.newest(decisionKey));
        DmnDecision decision =
                parsed.computeIfAbsent(table.getId(), id -> tables.parseDecision(decisionKey, published.model(table)));
        DmnDecisionResult result = tables.evaluateDecision(decision, facts);
        return result.isEmpty()
                ? Optional.empty()
                : Optional.of(result.getSingleResult().getEntryMap());
    }
}
