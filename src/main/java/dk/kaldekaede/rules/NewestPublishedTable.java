package dk.kaldekaede.rules;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Reads a table's newest version from the engine; each version is parsed once. */
@Component
class NewestPublishedTable implements NewestTable {

    private final PublishedTables published;
    private final DmnEngine tables;
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    NewestPublishedTable(PublishedTables published, DmnEngine tables) {
        this.published = published;
        this.tables = tables;
    }

    @Override
    public Optional<Map<String, Object>> ask(String decisionKey, Map<String, Object> facts) {
        DecisionDefinition table = published.newest(decisionKey);
        DmnDecision decision =
                parsed.computeIfAbsent(table.getId(), id -> tables.parseDecision(decisionKey, published.model(table)));
        DmnDecisionResult result = tables.evaluateDecision(decision, facts);
        return result.isEmpty()
                ? Optional.empty()
                : Optional.of(result.getSingleResult().getEntryMap());
    }
}
