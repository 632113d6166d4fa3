package dk.kaldekaede.engine.task;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the engine ask {@link TaskName} for the name of every task that it makes. */
@Component
class TaskNaming extends SpringBootProcessEnginePlugin {

    private final ObjectProvider<TaskName> names;

    TaskNaming(ObjectProvider<TaskName> names) {
        this.names = names;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPreBPMNParseListeners());
        listeners.add(new Listener());
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    private final class Listener extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            if (task.getNameExpression() != null) {
                task.setNameExpression(new Named(task.getNameExpression()));
            }
        }
    }

    /** The model's name of a task, worked out when the task is made. */
    private final class Named implements Expression {

        private final transient Expression inTheModel;

        Named(Expression inTheModel) {
            this.inTheModel = inTheModel;
        }

        @Override
        public Object getValue(VariableScope scope) {
            String name = (String) inTheModel.getValue(scope);
            return scope instanceof DelegateExecution execution
                    ? names.getObject().of(name, execution)
                    : name;
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            inTheModel.setValue(value, scope);
        }

        @Override
        public String getExpressionText() {
            return inTheModel.getExpressionText();
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}
