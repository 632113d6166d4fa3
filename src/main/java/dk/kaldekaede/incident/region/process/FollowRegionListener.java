package dk.kaldekaede.incident.region.process;

import dk.kaldekaede.incident.region.RegionDesk;
import dk.kaldekaede.roster.CurrentPerson;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The task "Notér nyt fra regionen" is completed: somebody has come or gone, or AMK has turned. */
@Component
final class FollowRegionListener implements TaskListener {

    private final RegionDesk desk;
    private final CurrentPerson currentPerson;

    FollowRegionListener(RegionDesk desk, CurrentPerson currentPerson) {
        this.desk = desk;
        this.currentPerson = currentPerson;
    }

    @Override
    public void notify(DelegateTask task) {
        desk.noteInTask(
                task.getExecution().getProcessBusinessKey(),
                new RegionalAssistanceVariables(task).news(),
                currentPerson.user());
    }
}
