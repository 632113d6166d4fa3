package dk.kaldekaede.incident.region.process;

import dk.kaldekaede.incident.region.RegionDesk;
import dk.kaldekaede.roster.CurrentPerson;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The task "Ring til AMK" is completed: what was asked for, and what AMK says (KS-1.5, KS-2.5). */
@Component
final class AskAmkListener implements TaskListener {

    private final RegionDesk desk;
    private final CurrentPerson currentPerson;

    AskAmkListener(RegionDesk desk, CurrentPerson currentPerson) {
        this.desk = desk;
        this.currentPerson = currentPerson;
    }

    @Override
    public void notify(DelegateTask task) {
        desk.noteInTask(
                task.getExecution().getProcessBusinessKey(),
                new RegionalAssistanceVariables(task).asked(),
                currentPerson.user());
    }
}
