package dk.kaldekaede.incident.process;

import dk.kaldekaede.incident.PlanProposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Notér forslaget". */
@Component
final class NoteProposalDelegate implements JavaDelegate {

    private final PlanProposals proposals;

    NoteProposalDelegate(PlanProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DecideActivationVariables variables = new DecideActivationVariables(execution);
        boolean mustAsk = proposals.note(
                execution.getProcessBusinessKey(), variables.actionPlan(), variables.response(), variables.reason());
        variables.proposed(variables.response(), mustAsk);
    }
}
