package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.HolderSearch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Find hvem der har rollen nu". */
@Component
final class FindHolderDelegate implements JavaDelegate {

    private final HolderSearch search;

    FindHolderDelegate(HolderSearch search) {
        this.search = search;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AlertRoleVariables variables = new AlertRoleVariables(execution);
        variables.found(search.next(variables.call(0), variables.namedPerson()));
    }
}
