package dk.kaldekaede.staffing.process;

import dk.kaldekaede.staffing.CallOutTurn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Kald dem, der mangler" (SF-6.4). */
@Component
final class CallMissingDelegate implements JavaDelegate {

    private final CallOutTurn turn;

    CallMissingDelegate(CallOutTurn turn) {
        this.turn = turn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CallOutVariables variables = new CallOutVariables(execution);
        variables.nextLook(turn.take(variables.activationId()));
    }
}
