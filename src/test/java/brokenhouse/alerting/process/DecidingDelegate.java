package brokenhouse.alerting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Decides in Java, with a word that the accessor holds. */
final class DecidingDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        if ("attempt".equals(execution.getCurrentActivityName())) {
            execution.getId();
        }
    }
}
