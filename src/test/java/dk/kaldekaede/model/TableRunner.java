package dk.kaldekaede.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/** Asks one table with the engine's own evaluator, and says which rows answered. */
final class TableRunner {

    private final DmnEngine engine;
    private final DmnDecision decision;
    private List<String> matched = List.of();

    /** What a table answered: the rows that hit and, when it was one, its outputs. */
    record Answer(List<String> rows, Map<String, Object> outputs) {}

    TableRunner(Table table) {
        DmnEngineConfiguration configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
        engine = configuration.buildEngine();
        // Collecting hands out every row that hits, where UNIQUE would throw at the second.
        String collecting = table.xml().replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"COLLECT\"");
        decision = engine.parseDecisions(new ByteArrayInputStream(collecting.getBytes(StandardCharsets.UTF_8)))
                .get(0);
    }

    Answer ask(Map<String, Object> facts) {
        var result = engine.evaluateDecision(decision, facts);
        Map<String, Object> outputs = new LinkedHashMap<>();
        if (result.size() == 1) {
            DmnDecisionResultEntries row = result.getSingleResult();
            row.getEntryMap().forEach(outputs::put);
        }
        return new Answer(matched, outputs);
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        matched = new ArrayList<>(event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .toList());
    }
}
