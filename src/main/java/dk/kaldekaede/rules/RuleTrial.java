package dk.kaldekaede.rules;

import dk.kaldekaede.rules.process.RuleTask;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/**
 * Asks a table what a business rule task would ask it: the newest version, which an activation that began now would keep,
 * in an engine that writes nothing down.
 */
@Component
public class RuleTrial {

    private final PublishedTables published;
    private final DmnEngine trials;
    private final HitRules hits;
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    RuleTrial(PublishedTables published, DmnEngine trials, HitRules hits) {
        this.published = published;
        this.trials = trials;
        this.hits = hits;
    }

    /**
     * What a table answers.
     *
     * @param table the table's id, such as {@code first-link}
     * @param tableName its Danish name
     * @param rule the number of the rule that hit, from 1; 0 when none did and the task's careful values are used
     * @param outputs what the process goes on with
     */
    public record Answer(String table, String tableName, int rule, Map<String, Object> outputs) {}

    /**
     * Asks what a task asks.
     *
     * @param variables what the process and the task's own inputs hold
     * @throws IllegalStateException when the table is not published
     * @throws org.camunda.bpm.dmn.engine.DmnEngineException when the table can not be evaluated, as in a process
     */
    public Answer ask(BusinessRuleTask element, Map<String, Object> variables) {
        RuleTask task = new RuleTask(element);
        String key = task.decisionKey(variables::get);
        DecisionDefinition table = published.newest(key);
        DmnModelInstance model = published.model(table);
        DmnDecision decision = parsed.computeIfAbsent(table.getId(), id -> trials.parseDecision(key, model));
        DmnDecisionResult result = trials.evaluateDecision(decision, variables);
        List<String> hit = hits.taken();
        Optional<Map<String, Object>> outputs = task.outputs(result);
        int rule = outputs.isEmpty() ? 0 : number(model, hit);
        return new Answer(table.getKey(), table.getName(), rule, outputs.orElseGet(task::carefulValues));
    }

    private static int number(DmnModelInstance model, List<String> hit) {
        List<String> all = model.getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .toList();
        return hit.isEmpty() ? 0 : all.indexOf(hit.get(0)) + 1;
    }
}
