package dk.kaldekaede.incident.region.process;

import dk.kaldekaede.incident.region.RegionDesk;
import dk.kaldekaede.roster.CurrentPerson;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * A task of the course is completed: AMK was asked and says something (KS-1.5, KS-2.5), or somebody has come or gone, or
 * AMK has turned.
 */
@Component
final class RegionToldListener implements TaskListener {

    private final RegionDesk desk;
    private final CurrentPerson currentPerson;

    RegionToldListener(RegionDesk desk, CurrentPerson currentPerson) {
        this.desk = desk;
        this.currentPerson = currentPerson;
    }

    @Override
    public void notify(DelegateTask task) {
        desk.noteInTask(
                task.getExecution().getProcessBusinessKey(),
                new RegionalAssistanceVariables(task).saidIn(task.getTaskDefinitionKey()),
                currentPerson.user());
    }
}
