package dk.kaldekaede.rules.process;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.rules.NoRuleHit;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes over what a table answered: each output becomes a variable of the same name. Where no row hits, or a row leaves
 * an output empty, the engine would go on with nothing; here the task's careful values are used, an incident is raised
 * and the news goes up so that a person is told. An end listener of every business rule task.
 */
@Component("ruleOutcome")
final class RuleOutcome implements ExecutionListener {

    /** The engine's transient variable: gone with the task, so it is never stored as a serialized object. */
    private static final String RESULT = "decisionResult";

    private static final String INCIDENT_TYPE = "no-rule-hit";

    private final Trail trail;
    private final ApplicationEventPublisher events;

    RuleOutcome(Trail trail, ApplicationEventPublisher events) {
        this.trail = trail;
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        RuleTask task = new RuleTask((BusinessRuleTask) execution.getBpmnModelElementInstance());
        Map<String, Object> careful = task.carefulValues();
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable(RESULT);
        task.outputs(result)
                .ifPresentOrElse(
                        outputs -> outputs.forEach(execution::setVariable),
                        () -> goOnCarefully(execution, task.decisionKey(execution::getVariable), careful));
    }

    private void goOnCarefully(DelegateExecution execution, String table, Map<String, Object> careful) {
        careful.forEach(execution::setVariable);
        // On the whole process: an incident of the task's own execution is gone as soon as the task ends.
        execution
                .getProcessInstance()
                .createIncident(INCIDENT_TYPE, table, "No row of %s hits; went on with %s".formatted(table, careful));
        String incident = execution.getProcessBusinessKey();
        String activation = (String) execution.getVariable(RuleTaskVariables.ACTIVATION_ID);
        trail.record(TrailNote.of(incident, TrailType.NO_RULE_HIT)
                .activation(activation)
                .with("table", table));
        events.publishEvent(new NoRuleHit(incident, activation, table));
    }
}
