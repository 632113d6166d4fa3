package dk.kaldekaede.engine.form;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.FormException;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Has what a form asks checked again in the engine, whichever way a task is completed or a process started. */
final class FormParseListener extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        if (hasForm(task)) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, FormParseListener::check);
        }
    }

    @Override
    public void parseStartEvent(Element event, ScopeImpl scope, ActivityImpl activity) {
        if (hasForm(event)) {
            ExecutionListener listener = FormParseListener::check;
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener, 0);
        }
    }

    private static boolean hasForm(Element element) {
        return element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef") != null;
    }

    private static void check(DelegateTask task) {
        FormService forms = task.getProcessEngineServices().getFormService();
        refuse(Form.read(forms.getDeployedTaskForm(task.getId())).complaintsAbout(task::getVariable));
    }

    private static void check(DelegateExecution start) {
        FormService forms = start.getProcessEngineServices().getFormService();
        refuse(Form.read(forms.getDeployedStartForm(start.getProcessDefinitionId()))
                .complaintsAbout(start::getVariable));
    }

    private static void refuse(List<Form.Complaint> complaints) {
        if (!complaints.isEmpty()) {
            // The one exception that the engine's REST API answers with 400.
            throw new FormException(
                    complaints.stream().map(Form.Complaint::message).collect(Collectors.joining(" ")));
        }
    }
}
