package dk.kaldekaede.alerting.process;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.FoundSomeone;
import dk.kaldekaede.alerting.LastResort;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The task "Find en, der tager den", done by link. */
@Component
class LastResortSearch implements LastResort {

    private final TaskService tasks;
    private final FoundSomeone found;

    LastResortSearch(TaskService tasks, FoundSomeone found) {
        this.tasks = tasks;
        this.found = found;
    }

    @Override
    public boolean searching(Alert alert) {
        return taskOf(alert).isPresent();
    }

    @Override
    @Transactional
    public boolean found(Alert alert, String role) {
        Optional<Task> task = taskOf(alert);
        if (task.isEmpty() || found.personFor(role, alert.answeredByPerson()).isEmpty()) {
            return false;
        }
        tasks.complete(task.get().getId(), Map.of(LastResortVariables.FOUND_ROLE, role));
        return true;
    }

    private Optional<Task> taskOf(Alert alert) {
        return Optional.ofNullable(tasks.createTaskQuery()
                .taskDefinitionKey(LastResortProcess.USER_TASK_FIND_SOMEONE)
                .processInstanceBusinessKey(alert.incidentId())
                .processVariableValueEquals(LastResortVariables.TAKEN_ALERT_ID, alert.id())
                .singleResult());
    }
}
