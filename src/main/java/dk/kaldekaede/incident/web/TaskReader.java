package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.process.IncidentProcesses;
import dk.kaldekaede.incident.process.PersonTask;
import dk.kaldekaede.roster.CurrentPerson;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the tasks of an incident that its page does not show in another way. */
@Component
class TaskReader {

    /** Alarms stand in the chain; deciding and leading have their own place on the page. */
    private static final String ALARM = "userTask_acknowledgeAlert";

    private static final Set<String> SHOWN_OTHERWISE =
            Set.of(ALARM, "userTask_decide", "userTask_judge", "userTask_leadEffort");

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private final IncidentProcesses processes;
    private final CurrentPerson current;
    private final PageTimes times;

    TaskReader(IncidentProcesses processes, CurrentPerson current, PageTimes times) {
        this.processes = processes;
        this.current = current;
        this.times = times;
    }

    /** The alarms that wait for the reader's own answer. */
    List<TaskView> ownAlarms(String incidentId) {
        return processes.openTasks(ALARM, incidentId).stream()
                .map(this::view)
                .filter(alarm -> alarm.url() != null)
                .toList();
    }

    List<TaskView> read(String incidentId) {
        return processes.tasksBut(SHOWN_OTHERWISE, incidentId).stream()
                .map(this::view)
                .toList();
    }

    private TaskView view(PersonTask task) {
        boolean mine = current.user() != null && current.user().equals(task.assignee())
                || task.assignee() == null && task.roles().stream().anyMatch(current::isIn);
        String role = task.roles().stream()
                .filter(current::isIn)
                .findFirst()
                .or(() -> task.roles().stream().findFirst())
                .orElse(null);
        return new TaskView(
                task.name(),
                role,
                times.of(task.doneAt()),
                mine && task.doneAt() == null ? TASKLIST + task.id() : null);
    }
}
