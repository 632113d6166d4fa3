package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.NewAlert;
import dk.kaldekaede.alerting.PersonCalls;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts {@code alert-person} by itself, outside a role's chain. */
@Component
class PersonCallStart implements PersonCalls {

    private final RuntimeService runtime;
    private final Alerts alerts;

    PersonCallStart(RuntimeService runtime, Alerts alerts) {
        this.runtime = runtime;
        this.alerts = alerts;
    }

    @Override
    @Transactional
    public Alert call(NewAlert call) {
        runtime.startProcessInstanceByKey(
                AlertPersonProcess.KEY, call.incidentId(), AlertPersonVariables.started(call));
        List<Alert> made = alerts.ofCall(call.callId());
        return made.get(made.size() - 1);
    }
}
