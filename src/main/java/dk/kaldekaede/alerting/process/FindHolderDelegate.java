package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.HolderSearch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Find hvem der har rollen nu". */
@Component
final class FindHolderDelegate implements JavaDelegate {

    private final HolderSearch search;
    private final Alerts alerts;

    FindHolderDelegate(HolderSearch search, Alerts alerts) {
        this.search = search;
        this.alerts = alerts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AlertRoleVariables variables = new AlertRoleVariables(execution);
        HolderSearch.Found found = search.next(
                execution.getProcessBusinessKey(), variables.role(), variables.purpose(), variables.callId());
        variables.found(found);
        if (found.promisedTo() != null) {
            variables.taken(
                    alerts.takenInTalk(variables.silentCall(found.attempt(), found.personId()), found.promisedTo())
                            .id());
        }
    }
}
