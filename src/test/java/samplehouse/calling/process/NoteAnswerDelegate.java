package samplehouse.calling.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class NoteAnswerDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        new ReachSomeoneVariables(execution).activationId(execution.getProcessBusinessKey());
    }
}
